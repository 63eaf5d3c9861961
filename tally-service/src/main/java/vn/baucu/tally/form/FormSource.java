package vn.baucu.tally.form;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import vn.baucu.common.json.Json;

/** Fills forms of some views with what is on record. */
interface FormSource {

    boolean fills(FormView view);

    /** What stands on it; a refusal where there is nothing that this reader may see. */
    FormContent content(FormOrder order);

    /** Of which places within an area there is such a form now, each with its ballot type and round. */
    List<Copy> within(FormOrder order);

    /** A view as templates see it. */
    static Map<String, Object> tree(Object view) {
        return Json.read(Json.write(view), new TypeReference<Map<String, Object>>() {});
    }
}
