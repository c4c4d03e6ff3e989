// SPDX-License-Identifier: Apache-2.0
// A unit that has nothing to do with what is generated.
int other() { return 1; }
