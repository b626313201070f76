from allauth.account.views import confirm_login_code, login
from django.urls import URLPattern, URLResolver, include, path

from samraad.people import views

account = [
    path("", views.account, name="account"),
    path("adgangskode/", views.password, name="password"),
    path("ingen-adgangskode/", views.no_password, name="no_password"),
    path("log-ud-andre/", views.sign_out_elsewhere, name="sign_out_elsewhere"),
]
own: list[URLPattern | URLResolver] = [
    path("log-ind/link/<str:token>/", views.sign_in_by_link, name="sign_in_by_link"),
    path("mit/konto/", include(account)),
]
urlpatterns = [
    # These names are allauth's own, and it looks for them.
    path("log-ind/", login, name="account_login"),
    path("log-ind/kode/", confirm_login_code, name="account_confirm_login_code"),
    path("log-ud/", views.sign_out, name="account_logout"),
    path("", include((own, "people"))),
]
