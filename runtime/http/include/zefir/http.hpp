// SPDX-License-Identifier: Apache-2.0
// zefir::http: an HTTP/1.1 client on Boost.Asio coroutines, none of whose headers includes Beast.
#pragma once

#include "zefir/http/errors.hpp"
#include "zefir/http/headers.hpp"
#include "zefir/http/request.hpp"
#include "zefir/http/response.hpp"
#include "zefir/http/run.hpp"
#include "zefir/http/session.hpp"
#include "zefir/http/timeout.hpp"
#include "zefir/http/transport.hpp"
#include "zefir/http/url.hpp"
