import mimetypes
from importlib import import_module

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "samraad.documents"

    def ready(self) -> None:
        mimetypes.add_type("image/webp", ".webp")  # Python does not know it by itself
        import_module("samraad.documents.duties")
