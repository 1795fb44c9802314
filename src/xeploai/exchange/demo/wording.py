"""Sentences of invented papers."""

RESULTS = (
    "Dự đủ các kỳ sinh hoạt chi bộ; hoàn thành việc được phân công ở thôn; gia đình chấp hành tốt quy định nơi cư trú.",
    "Vận động các hộ trong tổ hiến đất mở đường bê tông; đóng đảng phí đúng kỳ; tham gia đủ các đợt học nghị quyết.",
    "Giảng dạy đủ chương trình, giúp đỡ học sinh yếu; phụ trách nhóm ba hộ khó khăn theo phân công của chi bộ.",
    "Cùng Ban công tác Mặt trận thôn hòa giải bốn vụ việc; tham gia tuần tra giữ gìn an ninh trật tự.",
    "Hoàn thành chỉ tiêu được giao trong năm; không để tồn đọng hồ sơ; phối hợp tốt với các đoàn thể.",
)
SHORTCOMINGS = (
    "Có kỳ sinh hoạt phát biểu còn ít.",
    "Việc nắm tình hình hộ được phân công có lúc chưa kịp thời.",
    "Chưa chủ động đề xuất cách làm mới.",
    "Ghi chép sổ đảng viên chưa đều.",
)
REMEDIES = (
    "Chuẩn bị ý kiến trước mỗi kỳ sinh hoạt; mỗi tháng đến thăm các hộ được phân công một lần.",
    "Lập lịch việc theo tuần và báo cáo với chi ủy vào cuối tháng.",
    "Tham gia lớp bồi dưỡng và chia sẻ lại với chi bộ.",
)
COMMENTS = (
    "Bản thân và gia đình chấp hành tốt chủ trương của Đảng, pháp luật của Nhà nước; giữ mối liên hệ với nơi cư trú.",
    "Tham gia đầy đủ sinh hoạt ở nơi cư trú; gia đình văn hóa; không có ý kiến phản ánh.",
    "Gương mẫu trong các cuộc vận động ở tổ dân phố; đóng góp đủ các quỹ.",
)
