package vn.baucu.tally.callback;

import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** What may be wrong with the address of a receiver (địa chỉ nhận). Never tells what a name resolves to. */
public enum UrlFault {
    FORM("url-form", "Địa chỉ không đúng dạng https://tên-máy-chủ/...", "This is no address like https://host/..."),
    SCHEME("url-scheme", "Chỉ gửi bằng https.", "Only https is used."),
    CREDENTIALS(
            "url-credentials",
            "Địa chỉ không được chứa tên đăng nhập hoặc mật khẩu.",
            "An address carries no user name or password."),
    FRAGMENT("url-fragment", "Địa chỉ không có phần sau dấu #.", "An address has no part after a #."),
    PORT(
            "url-port",
            "Chỉ gửi tới cổng 443, 8443 hoặc từ 1024 trở lên, trừ cổng của hạ tầng.",
            "Ports are 443, 8443 or from 1024 on, without those of infrastructure."),
    LOCAL_NAME("url-local-name", "Đây là tên của mạng nội bộ.", "This is a name of a local network."),
    SPELLING(
            "url-spelling",
            "Viết địa chỉ IP bằng bốn số thập phân, tên có dấu bằng punycode.",
            "Write an IP address as four decimal numbers, a name with other letters as punycode."),
    NAME_UNKNOWN("url-name-unknown", "Không tìm thấy máy chủ này.", "There is no such host."),
    NOT_PUBLIC(
            "url-not-public",
            "Máy chủ không chỉ nằm ở địa chỉ công khai trên Internet.",
            "The host is not only at public addresses of the internet.");

    private final String code;
    private final String vi;
    private final String en;

    UrlFault(String code, String vi, String en) {
        this.code = code;
        this.vi = vi;
        this.en = en;
    }

    public Violation at(String pointer) {
        return new Violation(pointer, code, new Sentence(vi, en));
    }
}
