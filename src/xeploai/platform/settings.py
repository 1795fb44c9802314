"""Django settings: everything doubtful is refused at start, everything machine-bound is an environment variable.

XEPLOAI_DATABASE_URL  sqlite:///path or postgresql://user@host/name   (default: SQLite under XEPLOAI_HOME)
XEPLOAI_HOME          folder of state                                  (default: .xeploai in the checkout)
XEPLOAI_SECRET_KEY    required unless XEPLOAI_DEMO=1 or tests
XEPLOAI_HOSTS         comma-separated host names
XEPLOAI_HTTPS         1 behind TLS: secure cookies, HSTS
XEPLOAI_PROXIES       how many proxies of one's own stand in front (default 0): whose word on address and TLS counts
XEPLOAI_DEMO          1 shows the demo cast on the sign-in page
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import dj_database_url
import django_stubs_ext
from django.core.exceptions import ImproperlyConfigured

django_stubs_ext.monkeypatch()

PACKAGE = Path(__file__).resolve().parent.parent
HOME = Path(os.environ.get("XEPLOAI_HOME", PACKAGE.parent.parent / ".xeploai"))
DEMO = os.environ.get("XEPLOAI_DEMO") == "1"
TESTING = os.environ.get("XEPLOAI_TESTING") == "1"
HTTPS = os.environ.get("XEPLOAI_HTTPS") == "1"
DEBUG = False
PROXIES = int(os.environ.get("XEPLOAI_PROXIES", "0"))

SECRET_KEY = os.environ.get("XEPLOAI_SECRET_KEY", "")
if not SECRET_KEY:
    if not (DEMO or TESTING):
        raise ImproperlyConfigured("Set XEPLOAI_SECRET_KEY to a long random text (or XEPLOAI_DEMO=1 for a demo).")
    SECRET_KEY = "demo-and-tests-only-" + "x" * 40

ALLOWED_HOSTS = [h for h in os.environ.get("XEPLOAI_HOSTS", "localhost,127.0.0.1,[::1]").split(",") if h]
if TESTING:
    ALLOWED_HOSTS.append("testserver")

INSTALLED_APPS = [
    "xeploai.journal.apps.JournalConfig",
    "xeploai.organisations.apps.OrganisationsConfig",
    "xeploai.people.apps.PeopleConfig",
    "xeploai.cycles.apps.CyclesConfig",
    "xeploai.reviews.apps.ReviewsConfig",
    "xeploai.meetings.apps.MeetingsConfig",
    "xeploai.ballots.apps.BallotsConfig",
    "xeploai.ratings.apps.RatingsConfig",
    "xeploai.exchange.apps.ExchangeConfig",
    "xeploai.web.apps.WebConfig",
    "xeploai.platform.apps.PlatformConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "template_partials.apps.SimpleAppConfig",
    "django_cotton.apps.SimpleAppConfig",
    "django_tasks",
    "django_tasks_db",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "xeploai.web.middleware.ContentSecurityPolicy",
    "xeploai.web.bounds.Bounds",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "xeploai.web.middleware.Language",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "xeploai.web.middleware.Refusals",
    "xeploai.web.own_password.OwnPassword",
    "xeploai.web.slips.SlipBounds",
]

ROOT_URLCONF = "xeploai.platform.urls"
WSGI_APPLICATION = "xeploai.platform.wsgi.application"

_LOADERS: list[Any] = [
    "django_cotton.cotton_loader.Loader",
    "django.template.loaders.filesystem.Loader",
    "django.template.loaders.app_directories.Loader",
]
_CACHED_LOADERS: list[Any] = _LOADERS if TESTING else [("django.template.loaders.cached.Loader", _LOADERS)]
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "web" / "templates"],
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "xeploai.web.context.everywhere",
            ],
            "loaders": [
                (
                    "template_partials.loader.Loader",
                    _CACHED_LOADERS,
                )
            ],
            "builtins": [
                "template_partials.templatetags.partials",
                "django_cotton.templatetags.cotton",
                "xeploai.web.templatetags.words",
            ],
        },
    }
]

_URL = os.environ.get("XEPLOAI_DATABASE_URL", f"sqlite:///{HOME / 'xeploai.sqlite3'}")
DATABASES: dict[str, dict[str, Any]] = {"default": dict(dj_database_url.parse(_URL))}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536;",
    }
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 60
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
ATOMIC_REQUESTS = False

AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
    "rules.permissions.ObjectPermissionBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
if TESTING:
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", **options}
    for name, options in (
        ("UserAttributeSimilarityValidator", {}),
        ("MinimumLengthValidator", {"OPTIONS": {"min_length": 10}}),
        ("CommonPasswordValidator", {}),
        ("NumericPasswordValidator", {}),
    )
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "web:home"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_ADAPTER = "xeploai.web.accounts.AccountAdapter"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_RATE_LIMITS = {"login": "60/m/ip", "login_failed": "10/m/ip,5/5m/key"}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
ALLAUTH_TRUSTED_PROXY_COUNT = PROXIES
if HTTPS and PROXIES:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
if not TESTING:
    CACHES = {
        "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "platform_cache"},
    }

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
LOCALE_PATHS = [PACKAGE / "locale"]
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True
FORMAT_MODULE_PATH = "xeploai.platform.formats"

STATIC_URL = "/static/"
STATIC_ROOT = HOME / "static"
STATICFILES_DIRS: list[Path] = []
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": str(HOME / "files")},
    },
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if TESTING
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

TASKS = {
    "default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}
    if TESTING
    else {"BACKEND": "django_tasks_db.DatabaseBackend"}
}

DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 8 * 1024 * 1024
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
