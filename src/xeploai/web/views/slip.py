"""Coming in with a paper slip: type or scan the code, see what it opens, go in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from xeploai.errors import Refusal
from xeploai.people.actions.use_access_slip import find_access_slip, use_access_slip
from xeploai.web import slips, throttle

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

WHAT = "slip"


@never_cache
@require_http_methods(["GET", "POST"])
def slip(request: HttpRequest) -> HttpResponse:
    """First the code, then whose slip it is, then in. A code in a scanned address is only looked up."""
    code = request.POST.get("code", "") or request.GET.get("code", "")
    if not code:
        return render(request, "accounts/slip.html")
    try:
        throttle.check(request, WHAT)
        if request.method == "POST" and request.POST.get("confirmed"):
            used = use_access_slip(code=code)
            slips.enter(request, used)
            return redirect(slips.landing(used))
        found = find_access_slip(code)
    except Refusal as refusal:
        if refusal.code == "slip_unknown":
            throttle.failed(request, WHAT)
        return render(request, "accounts/slip.html", {"refusal": refusal, "code": code}, status=409)
    return render(request, "accounts/slip_confirm.html", {"slip": found, "code": code})


@require_GET
def task(request: HttpRequest) -> HttpResponse:
    """Back to the task of the slip."""
    held = slips.slip_of(request)
    return redirect(slips.landing(held)) if held else redirect("web:home")
