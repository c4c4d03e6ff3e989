// SPDX-License-Identifier: Apache-2.0
// All of zefir::base but <zefir/base/json.hpp>, which opens Json and costs more to include.
#pragma once

#include "zefir/base/box.hpp"
#include "zefir/base/error.hpp"
#include "zefir/base/file_error.hpp"
#include "zefir/base/json_fwd.hpp"
#include "zefir/base/list.hpp"
#include "zefir/base/maybe.hpp"
#include "zefir/base/open.hpp"
