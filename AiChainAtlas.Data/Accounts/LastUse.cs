using Microsoft.Data.Sqlite;

namespace AiChainAtlas.Data.Accounts;

/// <summary>Notes when a session or a token was last used: worth knowing, but nobody is kept out for it by a full or read-only disk.</summary>
internal static class LastUse
{
    public static async Task NoteAsync(params IEnumerable<Func<Task>> writes)
    {
        try
        {
            foreach (var write in writes)
            {
                await write();
            }
        }
        catch (SqliteException)
        {
            // The request that comes when it is remembered no longer tries again.
        }
    }
}
