"""The official Vietnamese words behind the codes of the rules."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

LEVELS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "excellent": "Hoàn thành xuất sắc nhiệm vụ",
        "good": "Hoàn thành tốt nhiệm vụ",
        "completed": "Hoàn thành nhiệm vụ",
        "not_completed": "Không hoàn thành nhiệm vụ",
        "not_rated": "Chưa xếp loại",
    }
)

GRADES: Final[Mapping[str, str]] = MappingProxyType(
    {"excellent": "Xuất sắc", "good": "Tốt", "average": "Trung bình", "poor": "Kém"}
)

NOT_AGREED: Final = "Chưa thống nhất"

SHORT_LEVELS: Final[Mapping[str, str]] = MappingProxyType(
    {code: words.removesuffix(" nhiệm vụ") for code, words in LEVELS.items()}
)

OUTCOMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        **LEVELS,
        "no_majority": "Chưa mức nào quá bán",
        "below_majority": "Không quá bán",
        "beyond_cap": "Quá bán, ngoài số được chọn",
        "tied": "Bằng phiếu, bầu chọn lại",
        "empty_seat": "Vẫn bằng phiếu, để trống",
        "": "",
    }
)

EXCLUSIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "probationary": "đảng viên dự bị",
        "exempt": "được miễn công tác và sinh hoạt đảng",
        "suspended": "bị đình chỉ sinh hoạt đảng",
        "away": "sinh hoạt tạm thời ở nơi khác",
        "excused": "vắng suốt hội nghị, có lý do được chấp nhận",
    }
)

INVALID_REASONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "not_issued": "không do tổ kiểm phiếu phát ra",
        "too_many_marks": "chọn quá số được chọn",
        "marked": "có ký tên, viết thêm hoặc dấu riêng",
        "blank": "để trống toàn bộ",
        "other": "lý do khác",
    }
)


def short_outcome(code: str) -> str:
    """Return the words of an outcome for a narrow column."""
    return SHORT_LEVELS.get(code, OUTCOMES[code])


def spoken(words: Mapping[str, str], code: str) -> str:
    """Return the words of a code; a text that is no code stands for itself."""
    return words.get(code, code)
