"""Refusals about bringing rosters in and taking them out."""

from __future__ import annotations

from xeploai.web.refusal_texts import Text

TEXTS: dict[str, Text] = {
    "file_too_large": Text(
        "Chưa nhận tệp: tệp nặng {megabytes} MB, quá mức {limit} MB. Danh sách giữ nguyên.",
        "The file was not taken: it has {megabytes} MB, the limit is {limit} MB. The roster is as it was.",
        "Hãy bỏ hình ảnh và tờ không cần, hoặc chia làm nhiều tệp rồi tải lên lại.",
        "Remove pictures and sheets that are not needed, or split the file, and upload again.",
    ),
    "import_not_ready": Text(
        "Tệp này không còn chờ trả lời (hiện nay: {state}). Lần bấm này không ghi thêm gì.",
        "This file no longer waits for an answer (now: {state}). This click stored nothing more.",
        "Hãy xem tình trạng của tệp ở bên dưới.",
        "See below how the file stands.",
    ),
    "roster_has_errors": Text(
        "Chưa ghi gì: tệp còn {count} chỗ phải sửa.",
        "Nothing was stored: {count} places in the file must be mended.",
        "Hãy sửa theo bản kê rồi tải tệp lên lại.",
        "Mend them as the list says and upload the file again.",
    ),
    "roster_changed_since_preview": Text(
        "Chưa ghi gì: danh sách đã đổi từ lúc đồng chí xem trước.",
        "Nothing was stored: the roster changed after you saw the preview.",
        "Hãy xem lại bản xem trước mới rồi mới đồng ý.",
        "Look at the new preview before you agree.",
    ),
    "demo_needs_empty_database": Text(
        "Chưa tạo dữ liệu trình diễn: cơ sở dữ liệu đã có tổ chức. Chưa có gì thay đổi.",
        "The demo was not made: the database already holds units. Nothing was changed.",
        "Hãy dùng một cơ sở dữ liệu trống.",
        "Use an empty database.",
    ),
}
