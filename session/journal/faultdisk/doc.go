// Package faultdisk is a file system in memory, for tests, that fails at a chosen call and loses power between any two.
//
// Each file has what was written and what was synced. [Disk.Crash] gives a new disk as it may be after a power
// cut: of the sectors that differ some have arrived, the length is the old one, the new one or one between at a
// border of a sector, and of the changes of names that were not synced the first few have arrived. Sectors
// inside the new length that did not arrive hold zeros or garbage. Locks are gone, as after any end of a
// process.
package faultdisk
