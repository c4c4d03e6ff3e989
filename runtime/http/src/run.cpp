// SPDX-License-Identifier: Apache-2.0
#include "zefir/http/run.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

namespace zefir::detail {

void run_task(boost::asio::awaitable<void> task) {
  std::exception_ptr fault;
  boost::asio::io_context context(1);
  boost::asio::co_spawn(context, std::move(task), [&](std::exception_ptr thrown) {
    fault = std::move(thrown);
    // What the task left running (a detached coroutine, say) ends with the context.
    context.stop();
  });
  context.run();
  if (fault) std::rethrow_exception(fault);
}

}  // namespace zefir::detail
