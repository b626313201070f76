"""One settings file: an environment is its variables (see env.py)."""

from __future__ import annotations

from pathlib import Path

from csp.constants import NONE, SELF

from samraad.project.env import (
    database,
    env_bool,
    env_list,
    env_number,
    env_secret,
    env_text,
    mail_from,
    mail_server,
    mail_shown,
    served_at,
    web_address,
)
from samraad.project.logs import without_tokens

BASE_DIR = Path(__file__).resolve().parents[2]
DATA = Path(env_text("SAMRAAD_DATA", str(BASE_DIR / "var")))
DATA.mkdir(parents=True, exist_ok=True)

DEBUG = env_bool("SAMRAAD_DEBUG", default=False)
SECRET_KEY = env_secret("SAMRAAD_SECRET_KEY", kept_in=DATA)
ALLOWED_HOSTS = env_list("SAMRAAD_HOSTS", "localhost,127.0.0.1,[::1]")
SITE_URL = env_text("SAMRAAD_SITE_URL", served_at(DATA))

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "csp",
    "django_htmx",
    "django_prose_editor",
    "samraad.core",
    "samraad.access",
    "samraad.audit",
    "samraad.places",
    "samraad.people",
    "samraad.documents",
    "samraad.texts",
    "samraad.editions",
    "samraad.notices",
    "samraad.bodies",
    "samraad.matters",
    "samraad.meetings",
    "samraad.preparation",
    "samraad.intake",
    "samraad.portal",
    "samraad.desk",
    "samraad.demo",
    "samraad.project",
    "allauth",  # last: where templates have the same name, ours are taken
    "allauth.account",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "samraad.project.middleware.language_chosen",
    "samraad.project.middleware.kept_private",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
]
ROOT_URLCONF = "samraad.project.urls"
WSGI_APPLICATION = "samraad.project.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "samraad.desk.context.at_a_desk",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "samraad.core.templatetags.ui",
            ],
        },
    }
]
DATABASES = {
    "default": database(env_text("SAMRAAD_DATABASE_URL", ""), data=DATA),
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# Attempts to sign in are counted here, by all processes together.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "people_attempt",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    }
}

AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
VALIDATORS = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{VALIDATORS}.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": f"{VALIDATORS}.CommonPasswordValidator"},
]
LOGIN_URL = "/log-ind/"
LOGOUT_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "samraad.people.signing_in.Adapter"
ACCOUNT_FORMS = {
    "login": "samraad.people.forms.SignInForm",
    "confirm_login_code": "samraad.people.forms.CodeForm",
}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1"]  # nobody signs up: there is no address
ACCOUNT_EMAIL_VERIFICATION = "none"  # a code is sent to the address each time
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # the form writes to them; see there
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 5
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = ACCOUNT_LOGIN_TIMEOUT = 15 * 60
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_LOGIN_BY_CODE_FORMAT = {"numeric": True, "length": 6, "dashed": False}
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "20/m/ip,5/5m/key",
    "request_login_code": "60/h/ip,60/h/key",
    "code_asked_from_here": "5/10m/key",  # an address from one network
    "code_tried": "20/m/ip,5/20m/key",  # the key is the code's
    "code_tried_from_here": "15/h/key",
    "code_tried_at_address": "60/h/key",
}
ALLAUTH_TRUSTED_PROXY_COUNT = env_number("SAMRAAD_PROXIES", default=0)

IS_SECURE = SITE_URL.startswith("https://")
SESSION_ENGINE = "samraad.people.sessions"
SESSION_COOKIE_AGE = 180 * 24 * 3600  # on one's own device
SESSION_EXPIRE_AT_BROWSER_CLOSE = True  # on all others
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = IS_SECURE
CSRF_TRUSTED_ORIGINS = [SITE_URL] if IS_SECURE else []
# Long enough to count, and short enough to be undone by a site that moves.
SECURE_HSTS_SECONDS = 30 * 24 * 3600 if IS_SECURE else 0
if IS_SECURE and ALLAUTH_TRUSTED_PROXY_COUNT:  # what stands before us has the key
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

MAIL_SERVER = mail_server("SAMRAAD_SMTP_URL")
MAIL_FROM = mail_from("SAMRAAD_MAIL_FROM", is_needed=MAIL_SERVER is not None)
# Without a mail server, mail may be shown in the browser: to this machine's own
# browsers ("here"), or to everybody ("yes"). Sign-in codes are among it.
SHOW_MAIL = mail_shown("SAMRAAD_SHOW_MAIL", debug=DEBUG, server=MAIL_SERVER)
DEFAULT_FROM_EMAIL = SERVER_EMAIL = MAIL_FROM
EMAIL_BACKEND = "samraad.notices.mailbox.Backend"
if MAIL_SERVER:
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    EMAIL_HOST, EMAIL_PORT = MAIL_SERVER.host, MAIL_SERVER.port
    EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = MAIL_SERVER.user, MAIL_SERVER.password
    EMAIL_USE_SSL, EMAIL_USE_TLS = MAIL_SERVER.is_tls, MAIL_SERVER.starts_tls
    EMAIL_TIMEOUT = MAIL_SERVER.patience
SMS_URL = web_address("SAMRAAD_SMS_URL")  # a gateway for text messages
SMS_TOKEN = env_text("SAMRAAD_SMS_TOKEN", "")

LANGUAGE_CODE = "da"
LANGUAGES = [("da", "Dansk"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "samraad" / "locale"]
LANGUAGE_COOKIE_NAME = "sprog"
LANGUAGE_COOKIE_SAMESITE = "Lax"
USE_TZ = True
TIME_ZONE = "Europe/Copenhagen"

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
VENDOR = BASE_DIR / "var" / "vendor"  # the design system, put there at set-up
STATICFILES_DIRS = [("vendor", VENDOR)] if VENDOR.is_dir() else []
MEDIA_ROOT = DATA / "files"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"tokens": {"()": lambda: without_tokens}},
    "handlers": {"console": {"class": "logging.StreamHandler", "filters": ["tokens"]}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
