"""One evening of a cell and one of its committee, as the context of every paper."""

import datetime as dt
from dataclasses import replace

from tests.documents.people import (
    CHAIR,
    COMMITTEE_CHAIR,
    COMMITTEE_MEETING,
    LEVELS,
    MEETING,
    SUBJECTS,
    TELLERS,
    committee,
    imprint,
    level_lines,
    names,
)
from xeploai.documents.contexts import (
    Absence,
    AccessSlip,
    AccessSlips,
    BallotRoundOne,
    BallotRoundTwo,
    BallotSubject,
    BlockBallot,
    BlockCell,
    BlockMember,
    CountLine,
    CountRecord,
    Criterion,
    Decision,
    DecisionList,
    Exclusion,
    Extract,
    Interpretation,
    InvalidCount,
    Invitation,
    Minutes,
    Notice,
    NotRated,
    Opinion,
    Person,
    ProposalRow,
    Report,
    ResultLine,
    Round,
    SelfRatingForm,
    ShowOfHands,
)
from xeploai.documents.papers.registry import Context

ROUND_ONE = Round(
    title="Lượt 1",
    kind="levels",
    levels=LEVELS,
    lines=level_lines(),
    convened=43,
    needed=22,
    present=39,
    issued=39,
    returned=38,
    valid=37,
    invalid=1,
    invalid_reasons=(InvalidCount(reason="marked", count=1),),
)
GOOD = tuple(line.name for line in ROUND_ONE.lines if line.outcome == "good")
CHOSEN = GOOD[:6]
TIED = GOOD[6:8]
VOTES = (36, 35, 33, 31, 30, 28, 25, 25, 20, 7)
RESULTS = {line.name: "excellent" if line.name in CHOSEN else line.outcome for line in ROUND_ONE.lines}
ROUND_TWO = Round(
    title="Lượt 2",
    kind="choice",
    lines=tuple(
        CountLine(name=name, counts=(votes,), outcome=outcome)
        for name, votes, outcome in zip(
            GOOD[:10],
            VOTES,
            (*["excellent"] * 6, "tied", "tied", "below_majority", "below_majority"),
            strict=True,
        )
    ),
    convened=43,
    needed=22,
    present=39,
    issued=39,
    returned=39,
    valid=39,
    invalid=0,
    cap=7,
    cap_reason="20 % của 37 đồng chí đạt Hoàn thành tốt nhiệm vụ ở lượt 1, bỏ phần lẻ",
    version=2,
    recount_reason="dòng 7 lần đầu ghi nhầm 26 thành 25",
)
RUN_OFF_TO_COME = Round(
    title="Lượt 2, bầu chọn lại",
    kind="run_off",
    lines=tuple(CountLine(name=name, counts=(None,)) for name in TIED),
    convened=43,
    needed=22,
    cap=1,
)
RUN_OFF = replace(
    RUN_OFF_TO_COME,
    lines=tuple(
        CountLine(name=name, counts=(votes,), outcome="below_majority")
        for name, votes in zip(TIED, (20, 19), strict=True)
    ),
    present=39,
    issued=39,
    returned=39,
    valid=39,
    invalid=0,
)
MINUTES = Minutes(
    imprint=imprint("BB/CB"),
    meeting=MEETING,
    chair=Person(name="Nguyễn Đức Lâm", post="Bí thư Chi bộ"),
    secretary=Person(name="Trần Thị Bích Trâm", post="Chi ủy viên"),
    convened=43,
    present=39,
    needed=22,
    absences=(
        Absence(name="Bùi Quốc Khánh", reason="điều trị tại Bệnh viện Đa khoa tỉnh"),
        Absence(name="Võ Thị Hồng Yến", reason="đi công tác"),
        Absence(name="Lê Hữu Đạt"),
        Absence(name="Huỳnh Ngọc Giang", reason="chăm mẹ ốm"),
    ),
    exclusions=(
        Exclusion(name="Đặng Minh Châu", reason="probationary"),
        Exclusion(name="Trương Công Bình", reason="exempt"),
    ),
    guests=(Person(name="Phạm Thị Hồng Phượng", post="Bí thư Đảng ủy xã Ba Động"),),
    tellers=TELLERS,
    agenda=(
        "điểm danh, thông qua chương trình",
        "đảng viên trình bày bản tự đánh giá; chi ủy nêu đề xuất",
        "thảo luận, góp ý",
        "bỏ phiếu kín hai lượt",
        "thông qua biên bản",
    ),
    opinions=(
        Opinion(
            speaker="Phạm Ngọc Quý",
            text="đề nghị chi ủy nói rõ kết quả vận động hiến đất làm đường của đồng chí phụ trách xóm Gò, "
            "vì bản tự đánh giá chưa nêu số hộ.",
        ),
        Opinion(speaker="Hồ Văn Nghĩa", text="nhất trí với đề xuất của chi ủy."),
    ),
    reserved=(
        Opinion(
            speaker="Lê Thị Ngọc Uyên",
            text="Tôi bảo lưu ý kiến: việc chậm nộp đảng phí hai tháng do tôi nằm viện, không nên coi là khuyết điểm.",
        ),
    ),
    interpretations=(
        Interpretation(
            question="Cơ sở tính 20 %",
            adopted="tính trên số người đạt Hoàn thành tốt nhiệm vụ ở lượt 1, bỏ phần lẻ",
            clause="PL3",
        ),
        Interpretation(
            question="Dòng không có mức nào quá bán", adopted="bỏ phiếu lại một lần giữa hai mức cao nhất", clause="V"
        ),
    ),
    rounds=(ROUND_ONE, ROUND_TWO, RUN_OFF),
    results=tuple(
        ResultLine(
            name=line.name,
            result=RESULTS[line.name],
            reason=f"đạt {line.counts[0]}/43 phiếu Hoàn thành tốt ở lượt 1",
        )
        for line in ROUND_ONE.lines
    ),
    conclusion=(
        "Chi bộ thống nhất kết quả bỏ phiếu.\nGiao chi ủy hoàn chỉnh báo cáo, gửi Đảng ủy xã trước ngày 04/12/2026."
    ),
    amendments=("sửa tên đồng chí Hồ Văn Nghĩa ở phần ý kiến phát biểu",),
    adoption=ShowOfHands(agree=39, disagree=0, other=0),
    closes=dt.datetime(2026, 11, 27, 21, 5, tzinfo=dt.UTC),
)
DECISIONS = tuple(
    Decision(
        name=name,
        proposed=proposed,
        decided="good" if place == 2 else "completed" if proposed == "no_majority" else proposed,
        reason="thẩm định: chưa hoàn thành chỉ tiêu được giao quý III"
        if place == 2
        else "28/35 phiếu của Đảng ủy"
        if proposed == "no_majority"
        else "",
        unit="Chi bộ thôn Trường An" if place < 25 else "Chi bộ Trường Trung học cơ sở Ba Động",
    )
    for place, (name, proposed) in enumerate(RESULTS.items())
)
CRITERIA = (
    (
        "1. Tư tưởng chính trị, đạo đức, lối sống, kỷ luật, tác phong",
        (
            "Tư tưởng chính trị",
            "Phẩm chất đạo đức, lối sống",
            "Ý thức tổ chức kỷ luật",
            "Tác phong, lề lối làm việc; trách nhiệm nêu gương",
        ),
    ),
    (
        "2. Kết quả thực hiện nhiệm vụ được giao",
        (
            "Việc thực hiện trách nhiệm, quyền hạn của chức vụ hoặc nhiệm vụ đảng viên",
            "Kết quả các chỉ tiêu, nhiệm vụ trong năm; sản phẩm cụ thể",
        ),
    ),
    ("3. Khắc phục hạn chế, khuyết điểm", ("Kết quả khắc phục những hạn chế đã được chỉ ra ở kỳ trước",)),
)


def block_cells(count: int, size: int) -> tuple[BlockCell, ...]:
    people = names(count * size)
    kinds = ("excellent", "good", "good", "good", "good", "completed", "good", "no_majority")
    return tuple(
        BlockCell(
            name=f"Chi bộ thôn {place + 1}"
            if place
            else "Chi bộ Ủy ban Mặt trận Tổ quốc Việt Nam và các đoàn thể chính trị - xã hội xã",
            members=tuple(
                BlockMember(name=name, proposed=kinds[nth % 8])
                for nth, name in enumerate(people[place * size : (place + 1) * size])
            ),
        )
        for place in range(count)
    )


def proposal_rows() -> tuple[ProposalRow, ...]:
    return tuple(
        ProposalRow(
            name=line.name,
            post=("Trưởng thôn", "", "Chi hội trưởng Hội Phụ nữ thôn", "", "Phó Chủ nhiệm Hợp tác xã Nông nghiệp")[
                place % 5
            ],
            self_rating="excellent" if place < 8 else "good",
            residence=("Gương mẫu, chấp hành tốt", "Chưa nhận được, đã đề nghị ngày 10/11/2026")[place % 4 == 3],
            proposed="good" if line.outcome == "no_majority" else RESULTS[line.name],
            round_one=line.counts,
            round_two=dict(zip(GOOD, VOTES, strict=False)).get(line.name),
            result=RESULTS[line.name],
            note="Bằng phiếu ở chỗ thứ 7, ghế để trống" if line.name in TIED else "",
        )
        for place, line in enumerate(ROUND_ONE.lines)
    )


REPORT = Report(
    imprint=imprint("BC/CB", number="12"),
    meeting=MEETING,
    recipient="Đảng ủy xã Ba Động",
    rows=proposal_rows(),
    signatory=CHAIR,
    members=47,
    official=44,
    probationary=3,
    convened=43,
    present=39,
    rated=45,
    totals=(("excellent", 6), ("good", 31), ("completed", 7), ("no_majority", 1)),
    not_rated=(
        NotRated(name="Trương Công Bình", reason="được miễn công tác và sinh hoạt đảng"),
        NotRated(name="Đinh Văn Thượng", reason="mới kết nạp chưa đủ 6 tháng"),
    ),
    cap=7,
    cap_reason="20 % của 37 đồng chí đạt Hoàn thành tốt nhiệm vụ ở lượt 1, bỏ phần lẻ",
    remarks=("Đảng viên tự giác, thẳng thắn; không có đơn thư liên quan.",),
    recommendations=("Đảng ủy xã xem xét mức xếp loại của một đồng chí chưa có mức nào quá bán.",),
    recipients=("Đảng ủy xã Ba Động", "Các đồng chí chi ủy viên", "Lưu Chi bộ"),
)
SIXTEEN = tuple(
    AccessSlip(address=f"http://10.0.0.2:8000/v/{place:04d}", code=f"K7M{place}-Q2XP") for place in range(1, 17)
)

PAPERS: dict[str, Context] = {
    "ballot_round_one": BallotRoundOne(imprint=imprint(), meeting=MEETING, subjects=SUBJECTS),
    "ballot_round_one_again": BallotRoundOne(
        imprint=imprint(), meeting=MEETING, subjects=SUBJECTS[16:18], levels=("good", "completed"), ballot=2
    ),
    "ballot_round_two": BallotRoundTwo(
        imprint=imprint(), meeting=MEETING, subjects=tuple(BallotSubject(name=name) for name in GOOD), cap=7
    ),
    "ballot_run_off": BallotRoundTwo(
        imprint=imprint(),
        meeting=MEETING,
        subjects=tuple(BallotSubject(name=name) for name in TIED),
        cap=1,
        run_off=True,
    ),
    "block_ballot": BlockBallot(imprint=committee(), meeting=COMMITTEE_MEETING, cells=block_cells(4, 12)),
    "count_record_one": CountRecord(
        imprint=imprint("BB/CB"),
        meeting=MEETING,
        round=ROUND_ONE,
        tellers=TELLERS,
        chair=CHAIR,
        counted_at=dt.datetime(2026, 11, 27, 20, 25, tzinfo=dt.UTC),
    ),
    "count_record_two": CountRecord(
        imprint=imprint("BB/CB"),
        meeting=MEETING,
        round=ROUND_TWO,
        tellers=TELLERS,
        chair=CHAIR,
        counted_at=dt.datetime(2026, 11, 27, 20, 55, tzinfo=dt.UTC),
    ),
    "count_record_empty": CountRecord(
        imprint=imprint("BB/CB", draft=True), meeting=MEETING, round=RUN_OFF_TO_COME, tellers=TELLERS[:1], chair=CHAIR
    ),
    "minutes": MINUTES,
    "extract": Extract(imprint=imprint("TrBB/CB"), minutes=MINUTES, recipient="Đảng ủy xã Ba Động", certified_by=CHAIR),
    "report": REPORT,
    "notice": Notice(
        imprint=committee("TB/ĐU", number="34", date=dt.date(2026, 12, 5)),
        meeting=COMMITTEE_MEETING,
        recipient="Chi bộ thôn Trường An",
        decisions=tuple(entry for entry in DECISIONS if entry.unit == "Chi bộ thôn Trường An"),
        signatory=COMMITTEE_CHAIR,
        basis=("Báo cáo số 12-BC/CB của Chi bộ thôn Trường An", "kết quả bỏ phiếu kín của Đảng ủy"),
        recipients=("Chi bộ thôn Trường An", "Lưu Văn phòng Đảng ủy"),
    ),
    "decision_list": DecisionList(
        imprint=committee("QĐ/ĐU", date=dt.date(2026, 12, 5)),
        meeting=COMMITTEE_MEETING,
        decisions=DECISIONS,
        signatory=COMMITTEE_CHAIR,
        attached_to="Quyết định số 15-QĐ/ĐU ngày 05/12/2026",
    ),
    "invitation": Invitation(
        imprint=imprint("GM/CB", number="08", date=dt.date(2026, 11, 23)),
        meeting=MEETING,
        invited="đồng chí Phạm Thị Hồng Phượng, Bí thư Đảng ủy xã Ba Động",
        signatory=CHAIR,
        content="kiểm điểm, tự đánh giá và bỏ phiếu đề xuất mức xếp loại của đảng viên",
        enclosed=("dự thảo chương trình", "bảng đề xuất của chi ủy"),
        contact="đồng chí Trần Thị Bích Trâm, điện thoại 0255 000 0000",
        address="http://10.0.0.2:8000/m/7Q4K",
        recipients=("Như kính mời", "Lưu Chi bộ"),
    ),
    "self_rating": SelfRatingForm(
        imprint=imprint(date=None),
        year=2026,
        kind="đảng viên không giữ chức vụ lãnh đạo, quản lý",
        criteria=tuple(
            Criterion(code=f"{group}.{nth}", text=words, heading=heading)
            for group, (heading, texts) in enumerate(CRITERIA, start=1)
            for nth, words in enumerate(texts, start=1)
        ),
        name="Hồ Thị H'Rê Brông Ka-Dong",
        frame_note="Khung tiêu chí minh họa, chưa phải khung chính thức của tỉnh.",
    ),
    "access_slips": AccessSlips(
        imprint=imprint(),
        title="Xem tài liệu hội nghị",
        slips=SIXTEEN[:9],
        instruction="Quét mã hoặc gõ địa chỉ, rồi nhập mã ở trên.",
        valid_until=dt.datetime(2026, 11, 27, 23, 0, tzinfo=dt.UTC),
    ),
}
