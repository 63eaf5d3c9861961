package vn.baucu.committee.area;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.change.EarlierVersion;

/**
 * What became of an area (lịch sử đơn vị hành chính).
 *
 * @param now the area as it is; absent when it is gone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AreaHistory")
record AreaHistory(
        String code,
        @Nullable Area now,
        List<EarlierVersion> earlier,
        List<Succession> predecessors,
        List<Succession> successors) {}
