using Casus.Core;
using Microsoft.Data.Sqlite;

namespace Casus.Ledger.Sqlite;

/// <summary>SQLite's result codes as errors a user can act on.</summary>
internal static class SqliteErrors
{
    public static CasusException Explain(SqliteException e, string path) => e.SqliteErrorCode switch
    {
        5 or 6 => new("CAS154", path, "is locked by another process: wait for it to end, or stop it", e),
        8 or 3 => new("CAS153", path, "may not be written: ask for permission, or copy the ledger", e),
        10 => new("CAS158", path, $"could not be read or written ({e.Message}): check the disk; nothing half-written was kept", e),
        13 => new("CAS155", path, "the disk is full: free some space and run again; nothing half-written was kept", e),
        14 => new("CAS152", path, "cannot be opened: check that its folder is there and may be written", e),
        11 => new("CAS156", path, "is damaged: restore a backup", e),
        26 => new("CAS151", path, "is not a ledger: name another file", e),
        _ => new("CAS150", path, e.Message, e),
    };
}
