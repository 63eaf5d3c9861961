package vn.baucu.common.problem;

/** Every kind of refusal. The slug is stable: {@code /problems/<slug>} is its page. */
public enum ProblemType {
    MALFORMED_JSON("malformed-json", 400, "Nội dung JSON không đọc được", "The JSON cannot be read"),
    MALFORMED_REQUEST("malformed-request", 400, "Yêu cầu không hợp lệ", "The request is malformed"),
    BAD_ENCODING("bad-encoding", 400, "Bảng mã không phải UTF-8", "The text is not UTF-8"),
    SCHEMA_VIOLATED("validation-failed", 400, "Dữ liệu chưa đúng định dạng", "The data has a wrong form"),
    RULE_VIOLATED("validation-failed", 422, "Dữ liệu trái quy định", "The data breaks a rule"),
    CURSOR_INVALID("cursor-invalid", 400, "Con trỏ trang không hợp lệ", "The page cursor is not valid"),
    AMBIGUOUS_PATH("ambiguous-path", 400, "Đường dẫn không rõ ràng", "The path is ambiguous"),
    UNAUTHENTICATED("unauthenticated", 401, "Cần đăng nhập", "Please sign in"),
    INVALID_TOKEN("invalid-token", 401, "Thẻ truy cập không hợp lệ", "The access token is not valid"),
    SIGN_IN_AGAIN("sign-in-again", 401, "Cần đăng nhập lại", "Please sign in again"),
    FORBIDDEN("forbidden", 403, "Không có nhiệm vụ này", "You do not hold this duty"),
    AREA_OUT_OF_SCOPE("area-out-of-scope", 403, "Ngoài phạm vi nhiệm vụ", "Outside the area of your duty"),
    NOT_FOUND("not-found", 404, "Không tìm thấy", "Not found"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "Không có thao tác này", "No such operation here"),
    NOT_ACCEPTABLE("not-acceptable", 406, "Không có định dạng được yêu cầu", "No such format"),
    TIMEOUT("timeout", 408, "Yêu cầu gửi quá chậm", "The request came too slowly"),
    CONFLICT("state-conflict", 409, "Trái với hiện trạng", "In conflict with the present state"),
    DUPLICATE("duplicate", 409, "Đã có", "Already there"),
    MINUTES_ALREADY_ENTERED(
            "minutes-already-entered", 409, "Biên bản này đã được nhập", "These minutes were already entered"),
    SELF_APPROVAL("self-approval", 409, "Người nhập không được tự xác nhận", "Nobody confirms what he or she entered"),
    TIE_UNRESOLVED("tie-unresolved", 409, "Bằng phiếu chưa được quyết định", "A tie waits for a decision"),
    ENTRIES_DIFFERENT("entries-different", 409, "Hai lần nhập không giống nhau", "The two entries differ"),
    ELECTION_LOCKED("election-locked", 409, "Cuộc bầu cử đang khóa thao tác này", "The election is locked for this"),
    UNSUPPORTED_VERSION("unsupported-version", 409, "Phiên bản đã cũ", "The version is out of date"),
    REQUEST_IN_PROGRESS("request-in-progress", 409, "Yêu cầu đang được xử lý", "The request is being handled"),
    PRECONDITION_FAILED("precondition-failed", 412, "Dữ liệu đã thay đổi", "The data has changed meanwhile"),
    PAYLOAD_TOO_LARGE("payload-too-large", 413, "Nội dung quá lớn", "The content is too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "Định dạng không được nhận", "This format is not taken"),
    RANGE_NOT_SATISFIABLE("range-not-satisfiable", 416, "Không có phần này", "There is no such part"),
    CONTEST_MISMATCH(
            "contest-mismatch", 422, "Không bầu loại phiếu này ở đây", "This ballot type is not voted on here"),
    ARITHMETIC_ERROR("arithmetic-error", 422, "Số liệu biên bản không khớp", "The figures of the minutes do not agree"),
    UNCONFIRMED_WARNING("unconfirmed-warning", 422, "Số liệu cần giải trình", "The figures need an explanation"),
    FOUR_EYES_REQUIRED("four-eyes-required", 422, "Phải có người thứ hai", "A second person is required"),
    UNKNOWN_CANDIDATE("unknown-candidate", 422, "Không có người ứng cử này", "No such candidate here"),
    CANDIDATE_SET_MISMATCH(
            "candidate-set-mismatch",
            422,
            "Danh sách người ứng cử không khớp",
            "The candidates are not those of the list"),
    IMPORT_ROW_ERRORS("import-row-errors", 422, "Tệp có dòng sai", "Rows of the file are wrong"),
    UPLOAD_REJECTED("upload-rejected", 422, "Tệp không được nhận", "The file is not taken"),
    FILE_TYPE_MISMATCH("file-type-mismatch", 422, "Tệp không đúng loại", "The file is not what it says"),
    ARCHIVE_BOMB("archive-bomb", 422, "Tệp nén nở quá lớn", "The archive would grow too large"),
    FILE_ENCODING("bad-encoding", 422, "Tệp không dùng bảng mã UTF-8", "The file is not UTF-8"),
    HASH_MISMATCH("hash-mismatch", 422, "Tệp không đúng mã băm", "The file does not have the hash named"),
    SIGNATURE_INVALID("signature-invalid", 422, "Chữ ký không hợp lệ", "The signature is not valid"),
    URL_NOT_ALLOWED("url-not-allowed", 422, "Không gửi tới địa chỉ này", "Nothing is sent to this address"),
    IDEMPOTENCY_KEY_REUSED(
            "idempotency-key-reused",
            422,
            "Khóa chống trùng đã dùng",
            "The idempotency key was used for another request"),
    PRECONDITION_REQUIRED("precondition-required", 428, "Cần cho biết phiên bản", "Say which version you mean"),
    RATE_LIMITED("rate-limited", 429, "Quá nhiều yêu cầu", "Too many requests"),
    HEADER_FIELDS_TOO_LARGE("header-fields-too-large", 431, "Phần đầu yêu cầu quá lớn", "The headers are too large"),
    INTERNAL_ERROR("internal-error", 500, "Lỗi của hệ thống", "A fault of the system"),
    SERVICE_UNAVAILABLE("service-unavailable", 503, "Tạm thời chưa phục vụ được", "Not available for the moment");

    private final String slug;
    private final int status;
    private final String vi;
    private final String en;

    ProblemType(String slug, int status, String vi, String en) {
        this.slug = slug;
        this.status = status;
        this.vi = vi;
        this.en = en;
    }

    public String slug() {
        return slug;
    }

    public int status() {
        return status;
    }

    public Sentence title() {
        return new Sentence(vi, en);
    }
}
