from django.urls import include, path

urlpatterns = [
    path("", include("samraad.bodies.urls")),
    path("", include("samraad.meetings.urls")),
    path("", include("samraad.preparation.urls")),
    path("", include("samraad.people.urls")),
    path("", include("samraad.notices.urls")),
    path("", include("samraad.desk.urls")),
    path("", include("samraad.portal.urls")),
]
