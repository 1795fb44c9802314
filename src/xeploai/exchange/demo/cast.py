"""The cast: who signs in, with what, and what there is to see for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xeploai.exchange.demo.showcase import Places

PASSWORD = "kiemdiem-2026"  # noqa: S105 - printed with the demo, which holds invented people only


@dataclass(frozen=True, slots=True)
class CastMember:
    """One login: ``cell`` and ``seat`` say which person of the story, ``roles`` pairs of role and place."""

    role: str
    login: str
    look_at: str
    cell: str
    seat: int
    roles: tuple[tuple[str, str], ...]
    role_en: str = ""
    password: str = PASSWORD


_CAST = (
    CastMember(
        "Cán bộ Ban Tổ chức Tỉnh ủy",
        "chuyenvien",
        "Nhập danh sách từ Excel, bộ quy định, toàn tỉnh",
        "province_cell",
        1,
        (("provincial_staff", "province"),),
        "Provincial expert",
    ),
    CastMember(
        "Bí thư Đảng ủy xã",
        "bithu.xa",
        "Bảng tổng hợp 14 chi bộ, hội nghị đảng ủy (PL4)",
        "cells",
        0,
        (("secretary", "commune"), ("committee_member", "commune")),
        "Commune secretary",
    ),
    CastMember(
        "Cán bộ văn phòng Đảng ủy xã",
        "vanphong.xa",
        "Nhập giúp các chi bộ, in phiếu và biên bản",
        "cells",
        9,
        (("clerk", "commune"),),
        "Commune clerk",
    ),
    CastMember(
        "Bí thư Chi bộ",
        "bithu.chibo",
        "Buổi xếp loại tối nay của chi bộ 45 đảng viên (PL3)",
        "cell",
        0,
        (("secretary", "cell"), ("committee_member", "commune")),
        "Cell secretary",
    ),
    CastMember(
        "Phó Bí thư Chi bộ, ghi biên bản",
        "phobithu.chibo",
        "Điểm danh, biên bản, nhập bản giấy",
        "cell",
        1,
        (("clerk", "cell"), ("committee_member", "cell")),
        "Deputy and clerk of the cell",
    ),
    CastMember(
        "Tổ trưởng tổ kiểm phiếu", "kiemphieu1", "Nhập bản kiểm phiếu thứ nhất và ký", "cell", 3, (), "Head teller"
    ),
    CastMember("Tổ viên tổ kiểm phiếu", "kiemphieu2", "Nhập bản kiểm phiếu thứ hai", "cell", 4, (), "Teller"),
    CastMember("Tổ viên tổ kiểm phiếu", "kiemphieu3", "Kiểm phiếu giấy", "cell", 5, (), "Teller"),
    CastMember("Đảng viên", "dangvien", "Tự đánh giá, xếp loại trên điện thoại", "cell", 6, (), "Member"),
    CastMember(
        "Đảng viên 70 tuổi", "dangvien70", "Chữ lớn, một trang; bản giấy cũng được", "cell", 7, (), "Member of 70"
    ),
    CastMember(
        "Bí thư Chi bộ cơ sở",
        "bithu.coso",
        "Chi bộ cơ sở tự quyết định xếp loại (PL4)",
        "grassroots_cell",
        0,
        (("secretary", "grassroots_cell"),),
        "Grassroots cell secretary",
    ),
    CastMember(
        "Cán bộ Ủy ban Kiểm tra Huyện ủy",
        "kiemtra",
        "Đọc hồ sơ, bấm “Tính lại”, xem nhật ký",
        "district_cell",
        6,
        (("inspector", "district"),),
        "Inspector",
    ),
    CastMember(
        "Quản trị tài khoản",
        "quantri",
        "Tài khoản và vai trò; không thấy nội dung",
        "province_cell",
        2,
        (("administrator", "province"),),
        "Administrator",
    ),
    CastMember(
        "Bí thư Đảng ủy xã khác",
        "bithu.xakhac",
        "Không thấy gì của xã bên cạnh",
        "other_cell",
        0,
        (("secretary", "other_commune"),),
        "Outsider",
    ),
)


def cast() -> list[CastMember]:
    """Everyone who signs in to the demo."""
    return list(_CAST)


def cell_of(member: CastMember, places: Places) -> str:
    """The code of the cell of a cast member."""
    if member.cell == "cells":
        return places.cells[0]
    return str(getattr(places, member.cell))
