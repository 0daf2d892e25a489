"""The recipe for Conan 2: `conan create tests/consumers/conan`."""

import os

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.files import copy


class SipuriConan(ConanFile):
    name = "sipuri"
    version = "0.2.0"
    description = "SIP URIs, validated and built: a header-only C++20 library"
    license = "BSL-1.0"
    topics = ("sip", "uri", "telephony", "parser", "header-only")
    package_type = "header-library"
    settings = "os", "arch", "compiler", "build_type"
    no_copy_source = True

    def validate(self):
        check_min_cppstd(self, 20)

    def export_sources(self):
        root = os.path.join(self.recipe_folder, "..", "..", "..")
        copy(self, "LICENSE", root, self.export_sources_folder)
        copy(self, "*", os.path.join(root, "include"), os.path.join(self.export_sources_folder, "include"))

    def package(self):
        copy(self, "LICENSE", self.source_folder, os.path.join(self.package_folder, "licenses"))
        copy(self, "sipuri/*", os.path.join(self.source_folder, "include"), os.path.join(self.package_folder, "include"))

    def package_id(self):
        self.info.clear()

    def package_info(self):
        self.cpp_info.bindirs = []
        self.cpp_info.libdirs = []
        self.cpp_info.set_property("cmake_file_name", "sipuri")
        self.cpp_info.set_property("cmake_target_name", "sipuri::sipuri")
