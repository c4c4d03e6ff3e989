// SPDX-License-Identifier: Apache-2.0
// zefir::client: what generated clients are made of; joins zefir::schema and zefir::http.
#pragma once

#include "zefir/client/call.hpp"
#include "zefir/client/errors.hpp"
#include "zefir/client/operation.hpp"
#include "zefir/client/settings.hpp"
