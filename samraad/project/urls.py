from django.urls import include, path

urlpatterns = [path("", include("samraad.portal.urls"))]
