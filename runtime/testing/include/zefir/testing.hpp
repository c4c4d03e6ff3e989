// SPDX-License-Identifier: Apache-2.0
// zefir::testing: what tests of code that calls an API are made of. No test framework is needed.
#pragma once

#include "zefir/testing/certificates.hpp"
#include "zefir/testing/loopback_server.hpp"
#include "zefir/testing/mock_transport.hpp"
#include "zefir/testing/script.hpp"
