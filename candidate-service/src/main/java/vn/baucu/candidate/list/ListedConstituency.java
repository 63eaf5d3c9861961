package vn.baucu.candidate.list;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.law.BallotType;

/** A constituency that has an official list, and how long the list is. */
@Schema(name = "ListedConstituency")
public record ListedConstituency(
        String constituency,
        BallotType ballotType,
        String councilArea,
        int seats,
        int candidates,
        long version,
        Instant publishedAt) {}
