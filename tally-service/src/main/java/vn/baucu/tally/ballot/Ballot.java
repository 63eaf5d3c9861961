package vn.baucu.tally.ballot;

import java.util.List;
import vn.baucu.common.event.AreaPath;

/**
 * What is voted on in one polling area for one ballot type.
 *
 * @param seats deputies to elect, S
 * @param candidates codes in the order of the ballot
 * @param listed voters on the roll as it is now known
 * @param listVersion version of the official list
 */
public record Ballot(
        AreaPath path, String constituency, int seats, List<String> candidates, long listed, long listVersion) {}
