"""What can be wrong with a roster workbook: a code, and its words in Vietnamese and English."""

from __future__ import annotations

from typing import NamedTuple


class Text(NamedTuple):
    """What is wrong and how to mend it; ``near`` replaces ``mend`` where one close code was found."""

    what: str
    mend: str
    what_en: str
    mend_en: str
    near: str = ""
    near_en: str = ""


UNKNOWN = Text(
    "Có chỗ chưa đúng.",
    "Hãy xem lại dòng này theo tờ Hướng dẫn.",
    "Something is not right.",
    "Check this row against the instructions sheet.",
)
_TEMPLATE = "Hãy tải bản mẫu về và chép dữ liệu sang."
_TEMPLATE_EN = "Download the template and copy the data into it."
_SAVE_AS = "Hãy mở bằng bảng tính và lưu lại dạng Excel (.xlsx), không đặt mật khẩu."
_SAVE_AS_EN = "Open it in a spreadsheet program and save it as Excel (.xlsx) without a password."
_DATE = "Ghi ngày/tháng/năm, ví dụ 05/02/1985; không rõ thì để trống."
_DATE_EN = "Write day/month/year, for example 05/02/1985; leave it empty if unknown."

FILE = {
    "empty_file": Text("Tệp trống, không có gì bên trong.", _SAVE_AS, "The file is empty.", _SAVE_AS_EN),
    "file_too_large": Text(
        "Tệp nặng {megabytes} MB, quá mức {limit} MB.",
        "Hãy bỏ hình ảnh và tờ không cần, hoặc chia làm nhiều tệp.",
        "The file has {megabytes} MB; the limit is {limit} MB.",
        "Remove pictures and unneeded sheets, or split it.",
    ),
    "old_or_locked_excel": Text(
        "Đây là tệp Excel kiểu cũ (.xls) hoặc tệp có mật khẩu.",
        _SAVE_AS,
        "This is an old Excel file (.xls) or one with a password.",
        _SAVE_AS_EN,
    ),
    "not_a_workbook": Text(
        "Đây không phải tệp Excel (.xlsx), ví dụ là tệp chữ hoặc .csv.",
        _SAVE_AS,
        "This is no Excel workbook (.xlsx); perhaps text or .csv.",
        _SAVE_AS_EN,
    ),
    "zip_but_no_workbook": Text(
        "Tệp là một gói nén nhưng không phải bảng tính Excel (.xlsx).",
        _SAVE_AS,
        "The file is a package but no Excel workbook (.xlsx).",
        _SAVE_AS_EN,
    ),
    "broken_file": Text(
        "Tệp bị hỏng, không mở được.",
        "Hãy gửi lại tệp gốc; nếu vẫn hỏng, mở bằng bảng tính và lưu ra tệp mới.",
        "The file is damaged and cannot be opened.",
        "Send the original again; if it is still damaged, save it as a new file.",
    ),
    "file_swells": Text(
        "Tệp bung ra tới {megabytes} MB, quá mức {limit} MB; tệp không bình thường.",
        _TEMPLATE,
        "Unpacked, the file has {megabytes} MB; the limit is {limit} MB.",
        _TEMPLATE_EN,
    ),
    "cells_too_far": Text(
        "Có ô ở quá xa bảng ({place}): sau cột Z hoặc sau dòng {limit}.",
        "Hãy xóa các cột, dòng thừa ngoài bảng rồi lưu lại; nhiều dòng quá thì chia làm nhiều tệp.",
        "There is a cell far outside the table ({place}): right of column Z or below row {limit}.",
        "Delete surplus columns and rows and save again; split files that are too long.",
    ),
    "sheet_missing": Text(
        "Không thấy tờ “{sheet}”. Tệp có các tờ: {sheets}.",
        "Đặt lại tên tờ cho đúng; không có dữ liệu thì vẫn giữ tờ trống. " + _TEMPLATE,
        "There is no sheet “{sheet}”. The file has: {sheets}.",
        "Name the sheet so; keep it empty if there is nothing to say. " + _TEMPLATE_EN,
    ),
    "header_missing": Text(
        "Không thấy dòng tiêu đề (có “{header}”) trong 10 dòng đầu.",
        "Chép dòng tiêu đề từ bản mẫu vào dòng 1.",
        "No header row (with “{header}”) within the first 10 rows.",
        "Copy the header row of the template into row 1.",
    ),
    "column_missing": Text(
        "Thiếu cột bắt buộc “{header}”.",
        "Thêm cột có đúng tiêu đề này, như trong bản mẫu.",
        "The required column “{header}” is missing.",
        "Add a column with exactly this header, as in the template.",
    ),
    "column_twice": Text(
        "Tiêu đề “{header}” có ở hai cột.",
        "Giữ một cột, xóa hoặc đổi tên cột kia.",
        "The header “{header}” stands over two columns.",
        "Keep one and delete or rename the other.",
    ),
    "merged_cells": Text(
        "Các ô {place} bị gộp, nên không rõ giá trị thuộc dòng nào.",
        "Bỏ gộp ô và ghi giá trị vào từng dòng.",
        "The cells {place} are merged, so it is unclear which row the value belongs to.",
        "Unmerge them and write the value into each row.",
    ),
    "empty_roster": Text(
        "Bốn tờ đều không có dòng nào.",
        "Hãy điền dữ liệu vào các tờ rồi tải lại.",
        "None of the four sheets has a row.",
        "Fill the sheets and send the file again.",
    ),
}
CELL = {
    "required": Text(
        "Ô bắt buộc đang để trống.",
        "Hãy ghi “{header}” cho dòng này, hoặc xóa cả dòng.",
        "A required cell is empty.",
        "Fill it, or delete the whole row.",
    ),
    "formula_error": Text(
        "Công thức trong ô bị lỗi {value}.",
        "Sửa công thức, hoặc chép và dán lại chỉ giá trị.",
        "The formula in this cell fails: {value}.",
        "Mend the formula, or paste the value only.",
    ),
    "control_character": Text(
        "Ô có ký tự lạ không in được ({character}).",
        "Xóa nội dung ô và gõ lại.",
        "The cell has an unprintable character ({character}).",
        "Clear the cell and type it again.",
    ),
    "too_long": Text(
        "Nội dung dài {length} chữ, quá mức {longest}.",
        "Hãy viết gọn lại.",
        "The text has {length} characters; the limit is {longest}.",
        "Shorten it.",
    ),
    "not_text": Text(
        "Ô này cần chữ, nhưng đang là “{value}”.",
        "Định dạng ô là văn bản và gõ lại.",
        "This cell needs text but holds “{value}”.",
        "Format the cell as text and type it again.",
    ),
    "code_not_text": Text(
        "Mã bị bảng tính đổi thành “{value}”.",
        "Định dạng cột mã là văn bản và gõ lại mã.",
        "The spreadsheet turned the code into “{value}”.",
        "Format the code column as text and type the code again.",
    ),
    "code_number": Text(
        "Mã “{value}” bị bảng tính đổi thành số, có thể đã mất chữ số.",
        "Định dạng cột mã là văn bản và gõ lại mã.",
        "The code “{value}” was turned into a number and may have lost figures.",
        "Format the code column as text and type the code again.",
    ),
    "code_characters": Text(
        "Mã “{value}” có dấu cách hoặc dấu không dùng trong mã.",
        "Mã chỉ gồm chữ, số và các dấu - . / _ viết liền.",
        "The code “{value}” has spaces or signs that codes may not have.",
        "Use letters, figures and - . / _ without spaces.",
    ),
    "date_unreadable": Text("“{value}” không phải là ngày.", _DATE, "“{value}” is no date.", _DATE_EN),
    "date_year_only": Text("Ô chỉ có năm {value}.", _DATE, "The cell has only the year {value}.", _DATE_EN),
    "date_impossible": Text(
        "Ngày {value} không có trong lịch.",
        "Hãy xem lại ngày và tháng; " + _DATE,
        "The calendar has no {value}.",
        "Check day and month. " + _DATE_EN,
    ),
    "date_future": Text(
        "Ngày {value} chưa tới (hôm nay {today}).",
        "Hãy xem lại năm.",
        "The date {value} lies in the future (today is {today}).",
        "Check the year.",
    ),
    "date_too_old": Text(
        "Ngày {value} quá xa trong quá khứ.", "Hãy xem lại năm.", "The date {value} is too long ago.", "Check the year."
    ),
    "unknown_choice": Text(
        "“{value}” không có trong danh sách.",
        "Hãy chọn một trong: {choices}.",
        "“{value}” is not in the list.",
        "Choose one of: {choices}.",
    ),
    "unknown_flag": Text(
        "“{value}” không rõ là có hay không.",
        "Ghi “Có” hoặc để trống.",
        "“{value}” is neither yes nor no.",
        "Write “Có” (yes) or leave it empty.",
    ),
}
WHOLE = {
    "duplicate_code": Text(
        "Mã “{value}” đã có ở dòng {line}.",
        "Mỗi mã chỉ một dòng: xóa dòng thừa hoặc sửa mã.",
        "The code “{value}” stands in row {line} already.",
        "One row for each code: delete the surplus row or correct the code.",
    ),
    "unknown_code": Text(
        "Không có mã “{value}” trong tờ {where} hoặc trong hệ thống.",
        "Sửa mã, hoặc thêm một dòng cho mã đó vào tờ {where}.",
        "There is no code “{value}”, neither on the sheet {where} nor stored.",
        "Correct the code, or add a row for it to the sheet {where}.",
        near="Có thể là “{meant}”: hãy sửa mã cho khớp từng chữ.",
        near_en="Perhaps “{meant}” is meant: write the code exactly so.",
    ),
    "parent_missing": Text(
        "“{value}” chưa có tổ chức cấp trên.",
        "Ghi mã tổ chức cấp trên trực tiếp; chỉ đảng bộ tỉnh mới để trống.",
        "“{value}” has no organisation above it.",
        "Write the code of the one directly above; only the provincial organisation has none.",
    ),
    "parent_is_self": Text(
        "Tổ chức “{value}” là cấp trên của chính nó.",
        "Ghi mã của tổ chức cấp trên trực tiếp.",
        "The organisation “{value}” is above itself.",
        "Write the code of the one directly above.",
    ),
    "parent_circle": Text(
        "Cấp trên nối thành vòng: {codes}.",
        "Sửa mã cấp trên của một trong các tổ chức này.",
        "The organisations are above each other in a circle: {codes}.",
        "Correct the parent code of one of them.",
    ),
    "parent_unfit": Text(
        "“{value}” là {kind}, không thể trực thuộc {parent_kind}.",
        "Xem lại loại tổ chức và mã cấp trên.",
        "“{value}” ({kind}) cannot be under {parent_kind}.",
        "Check the kind and the parent code.",
    ),
    "body_unfit": Text(
        "Chi ủy phải thuộc một chi bộ, nhưng “{unit}” không phải chi bộ.",
        "Xem lại mã tổ chức hoặc loại tập thể.",
        "A cell committee belongs to a cell, but “{unit}” is none.",
        "Check the unit code or the kind.",
    ),
    "second_committee": Text(
        "Tổ chức này có hai tập thể cùng loại: “{other}” và “{value}”.",
        "Giữ một, hoặc ghi ngày thôi hoạt động cho tập thể cũ.",
        "This organisation has two collectives of one kind: “{other}” and “{value}”.",
        "Keep one, or give the old one its end date.",
    ),
    "two_cells": Text(
        "Người có mã “{value}” sinh hoạt ở hai chi bộ: {cells} (xem dòng {line}).",
        "Một đảng viên sinh hoạt chính thức ở một chi bộ: xóa dòng không đúng.",
        "The person “{value}” is in two cells: {cells} (see row {line}).",
        "A member belongs to one cell: delete the wrong row.",
    ),
    "membership_without_cell": Text(
        "Có thông tin đảng viên nhưng chưa ghi mã chi bộ.",
        "Ghi mã chi bộ, hoặc xóa tư cách và các dấu “Có” nếu là người ngoài Đảng.",
        "There is party membership but no cell.",
        "Write the cell's code, or clear standing and marks for a person outside the Party.",
    ),
    "standing_missing": Text(
        "Đồng chí {name} chưa ghi chính thức hay dự bị.",
        "Chọn tư cách đảng viên trong danh sách.",
        "{name} has no standing (official or probationary).",
        "Choose it from the list.",
    ),
    "not_a_cell": Text(
        "“{value}” ({unit}) không phải chi bộ.",
        "Ghi mã của chi bộ hoặc chi bộ cơ sở nơi đảng viên sinh hoạt.",
        "“{value}” ({unit}) is no cell.",
        "Write the code of the cell or grassroots cell of the member.",
    ),
    "dissolved": Text(
        "“{value}” đã thôi hoạt động.",
        "Ghi nơi hiện nay, hoặc ghi ngày kết thúc.",
        "“{value}” has been dissolved.",
        "Write the present one, or give an end date.",
    ),
    "before_birth": Text(
        "Ngày này trước ngày sinh.",
        "Xem lại cả hai ngày.",
        "This date lies before the birth date.",
        "Check both dates.",
    ),
    "duplicate_seat": Text(
        "Người này đã có chức vụ trong tập thể này ở dòng {line}.",
        "Mỗi người một chức vụ trong một tập thể: giữ một dòng.",
        "This person has a seat in this collective in row {line} already.",
        "One seat of a person in a collective: keep one row.",
    ),
    "duplicate_job": Text(
        "Người này đã có vị trí đó ở cơ quan này ở dòng {line}.",
        "Mỗi người mỗi vị trí một dòng: giữ một dòng.",
        "This person has this capacity at this unit in row {line} already.",
        "One row for a person and a capacity: keep one.",
    ),
    "ended_before_started": Text(
        "Ngày thôi giữ chức vụ trước ngày nhận.",
        "Xem lại hai ngày.",
        "The end date lies before the start.",
        "Check both dates.",
    ),
    "outside_scope": Text(
        "“{value}” không thuộc đơn vị đồng chí được cập nhật ({within}).",
        "Bỏ dòng này; đề nghị cấp trên cập nhật.",
        "“{value}” is not under the unit that you may change ({within}).",
        "Remove this row; ask the superior to change it.",
    ),
    "perhaps_same_person": Text(
        "Trùng họ tên và ngày sinh với mã “{other}”.",
        "Nếu là một người thì giữ một mã; nếu là hai người thì để nguyên.",
        "Same name and birth date as “{other}”.",
        "If it is one person, keep one code; if two, leave it.",
    ),
    "two_heads": Text(
        "Tập thể “{value}” có hơn một người đứng đầu.",
        "Xem lại vai trò; nếu đúng thì để nguyên.",
        "The collective “{value}” has more than one head.",
        "Check the roles; if it is so, leave it.",
    ),
}
TEXTS: dict[str, Text] = FILE | CELL | WHOLE
