"""The sheets and columns of the roster workbook: the one place where their names stand."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from django.utils.translation import override

from xeploai.exchange.roster.rows import BodyRow, JobRow, PersonRow, PostRow, UnitRow
from xeploai.organisations.enums import BodyKind, Level, UnitKind
from xeploai.people.enums import PostRole, StaffCapacity, Standing
from xeploai.vietnamese.names import fold

if TYPE_CHECKING:
    from django.db.models import TextChoices

Content = Literal["code", "text", "date", "choice", "flag"]
YES = "Có"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: ``field`` names the value in the row, ``header`` is what stands on the sheet."""

    field: str
    header: str
    header_en: str
    content: Content
    help: str
    required: bool = False
    longest: int = 0
    choices: type[TextChoices] | None = None
    refers_to: str = ""
    may_be_future: bool = False

    @property
    def labels(self) -> list[str]:
        """The words of the drop-down list, in Vietnamese."""
        if self.content == "flag":
            return [YES]
        return list(_labels(self.choices)) if self.choices else []


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: ``key`` is the name in code, ``title`` the name of the tab. An ``optional`` one may be left out."""

    key: str
    title: str
    title_en: str
    row_type: Any
    columns: tuple[Column, ...]
    optional: bool = False

    def column(self, field: str) -> Column:
        """The column of a field."""
        return next(column for column in self.columns if column.field == field)


@cache
def _labels(choices: type[TextChoices]) -> dict[str, str]:
    with override("vi"):
        return {str(choice.label): str(choice.value) for choice in choices}


@cache
def choice_codes(choices: type[TextChoices]) -> dict[str, str]:
    """From what a clerk may write (the label, with or without accents, or the code) to the code."""
    found = {fold(label): code for label, code in _labels(choices).items()}
    return found | {code: code for code in found.values()}


@cache
def choice_labels(choices: type[TextChoices]) -> dict[str, str]:
    """From the code to the Vietnamese label."""
    return {code: label for label, code in _labels(choices).items()}


def _code(field: str, header: str, header_en: str, help_: str, **more: Any) -> Column:
    return Column(field, header, header_en, "code", help_, longest=40, **more)


def _flag(field: str, header: str, header_en: str, help_: str) -> Column:
    return Column(field, header, header_en, "flag", f"{help_} Ghi “{YES}” hoặc để trống.")


def _date(field: str, header: str, header_en: str, help_: str, **more: Any) -> Column:
    return Column(field, header, header_en, "date", f"{help_} Ghi ngày/tháng/năm, ví dụ 05/02/1985.", **more)


def _text(field: str, header: str, header_en: str, help_: str, longest: int, **more: Any) -> Column:
    return Column(field, header, header_en, "text", help_, longest=longest, **more)


def _choice(field: str, header: str, header_en: str, help_: str, choices: type[TextChoices], **more: Any) -> Column:
    return Column(field, header, header_en, "choice", f"{help_} Chọn trong danh sách.", choices=choices, **more)


UNITS = Sheet(
    "units",
    "Tổ chức",
    "Organisations",
    UnitRow,
    (
        _code("code", "Mã tổ chức", "Code", "Mã riêng, không đổi qua các năm.", required=True),
        _text("name", "Tên tổ chức", "Name", "Tên đầy đủ.", 300, required=True),
        _choice("kind", "Loại tổ chức", "Kind", "Loại tổ chức.", UnitKind, required=True),
        _choice("level", "Cấp", "Level", "Cấp (Mục I).", Level, required=True),
        _code("parent", "Mã tổ chức cấp trên", "Parent code", "Mã của tổ chức cấp trên trực tiếp.", refers_to="units"),
        _flag("is_mountainous", "Miền núi", "Mountainous", "Huyện miền núi (Mục II.1)."),
        _flag("has_constituents", "Có đơn vị cấu thành", "Has constituents", "Cơ quan có đơn vị cấu thành (PL1)."),
        _date("dissolved_on", "Giải thể ngày", "Dissolved on", "Chỉ ghi khi tổ chức đã thôi hoạt động."),
    ),
)
BODIES = Sheet(
    "bodies",
    "Tập thể",
    "Collectives",
    BodyRow,
    (
        _code("code", "Mã tập thể", "Code", "Mã riêng, không đổi qua các năm.", required=True),
        _text("name", "Tên tập thể", "Name", "Tên đầy đủ.", 300, required=True),
        _choice("kind", "Loại tập thể", "Kind", "Loại tập thể (Mục I).", BodyKind, required=True),
        _code("unit", "Mã tổ chức", "Unit code", "Tổ chức của tập thể.", required=True, refers_to="units"),
        _code("managed_by", "Mã nơi quản lý", "Managed by", "Nơi có thẩm quyền đánh giá (Mục V).", refers_to="units"),
        _flag("has_key_cadres", "Có hội nghị cán bộ chủ chốt", "Has key cadres", "Dùng cho Mục II.3.2.3."),
        _date("dissolved_on", "Thôi hoạt động ngày", "Dissolved on", "Chỉ ghi khi tập thể đã thôi hoạt động."),
    ),
)
PEOPLE = Sheet(
    "people",
    "Người",
    "People",
    PersonRow,
    (
        _code("code", "Mã người", "Code", "Mã riêng, không đổi qua các năm.", required=True),
        _text("full_name", "Họ và tên", "Full name", "Họ, chữ đệm và tên.", 120, required=True),
        _date("birth_date", "Ngày sinh", "Birth date", "Để phân biệt người trùng tên."),
        _text("title", "Chức vụ, công việc", "Work", "Ví dụ: Trưởng thôn; hưu trí.", 200),
        _text("residence", "Chi ủy nơi cư trú", "Residence cell", "Nơi cho nhận xét theo Quy định 213 (PL3).", 200),
        _code("cell", "Mã chi bộ", "Cell code", "Chi bộ nơi sinh hoạt; người ngoài Đảng để trống.", refers_to="units"),
        _choice("standing", "Tư cách đảng viên", "Standing", "Chính thức hoặc dự bị.", Standing),
        _date("admitted_on", "Ngày vào Đảng", "Admitted on", "Dưới 6 tháng thì chưa xếp loại."),
        _flag("exempt", "Miễn công tác và sinh hoạt", "Exempt", "Được miễn công tác và sinh hoạt đảng."),
        _flag("suspended", "Đình chỉ sinh hoạt", "Suspended", "Đang bị đình chỉ sinh hoạt đảng."),
        _flag("away", "Sinh hoạt tạm thời nơi khác", "Temporarily away", "Đang sinh hoạt tạm thời nơi khác."),
        _date("joined_on", "Về chi bộ ngày", "Joined the cell on", "Ngày chuyển về chi bộ hiện nay."),
    ),
)
POSTS = Sheet(
    "posts",
    "Chức vụ",
    "Posts",
    PostRow,
    (
        _code("person", "Mã người", "Person code", "Người giữ chức vụ.", required=True, refers_to="people"),
        _code("body", "Mã tập thể", "Collective code", "Tập thể có chức vụ đó.", required=True, refers_to="bodies"),
        _choice("role", "Vai trò", "Role", "Vai trò trong tập thể.", PostRole, required=True),
        _text("title", "Chức danh", "Title", "Ví dụ: Bí thư Đảng ủy.", 200),
        _date("started_on", "Từ ngày", "From", "Ngày nhận chức vụ."),
        _date("ended_on", "Đến ngày", "Until", "Chỉ ghi khi đã thôi giữ chức vụ."),
    ),
)
JOBS = Sheet(
    "jobs",
    "Cán bộ, công chức, viên chức",
    "Staff",
    JobRow,
    (
        _code("person", "Mã người", "Person code", "Người đang công tác.", required=True, refers_to="people"),
        _code("unit", "Mã tổ chức", "Unit code", "Cơ quan, đơn vị công tác.", required=True, refers_to="units"),
        _choice("capacity", "Vị trí", "Capacity", "Để biết ai dự tự xếp loại (PL1).", StaffCapacity, required=True),
        _text("title", "Chức danh", "Title", "Ví dụ: Trưởng phòng Tổ chức cán bộ.", 200),
        _text("department", "Phòng, bộ phận", "Department", "Ví dụ: Phòng Tổ chức cán bộ.", 200),
        _date("started_on", "Từ ngày", "From", "Ngày nhận việc."),
        _date("ended_on", "Đến ngày", "Until", "Chỉ ghi khi đã thôi công tác ở vị trí này."),
    ),
    optional=True,
)
SHEETS = (UNITS, BODIES, PEOPLE, POSTS, JOBS)
SHEET_BY_KEY = {sheet.key: sheet for sheet in SHEETS}


def letter(index: int) -> str:
    """The column letter of Excel: 0 is A, 26 is AA."""
    text = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        text = chr(65 + rest) + text
    return text
