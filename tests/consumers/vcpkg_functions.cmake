# What vcpkg gives a port, as far as this one asks for it: the port runs in a script of CMake, without a network.
#
#     cmake -DCURRENT_PORT_DIR=tests/consumers/vcpkg -DCURRENT_PACKAGES_DIR=... -P tests/consumers/vcpkg_functions.cmake
cmake_minimum_required(VERSION 3.19)

function(vcpkg_cmake_configure)
    cmake_parse_arguments(given "" SOURCE_PATH OPTIONS ${ARGN})
    execute_process(COMMAND ${CMAKE_COMMAND} -S ${given_SOURCE_PATH} -B ${CURRENT_PACKAGES_DIR}-build
        -DCMAKE_INSTALL_PREFIX=${CURRENT_PACKAGES_DIR} ${given_OPTIONS} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

function(vcpkg_cmake_install)
    execute_process(COMMAND ${CMAKE_COMMAND} --install ${CURRENT_PACKAGES_DIR}-build COMMAND_ERROR_IS_FATAL ANY)
endfunction()

function(vcpkg_cmake_config_fixup)
    cmake_parse_arguments(given "" "PACKAGE_NAME;CONFIG_PATH" "" ${ARGN})
    if(NOT EXISTS ${CURRENT_PACKAGES_DIR}/${given_CONFIG_PATH}/${given_PACKAGE_NAME}-config.cmake)
        message(FATAL_ERROR "nothing for find_package() in ${given_CONFIG_PATH}")
    endif()
endfunction()

function(vcpkg_install_copyright)
    cmake_parse_arguments(given "" "" FILE_LIST ${ARGN})
    file(INSTALL ${given_FILE_LIST} DESTINATION ${CURRENT_PACKAGES_DIR}/share/sipuri RENAME copyright)
endfunction()

include(${CURRENT_PORT_DIR}/portfile.cmake)
