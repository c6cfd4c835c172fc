using AiChainAtlas.Data.Editing;
using AiChainAtlas.Data.Opening;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.History;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Audit;

/// <summary>
/// Reads the revisions: what changed, when, by whom and why, and what was there at any of them. Shows everything, so it is
/// for editors; what everybody may see is in <see cref="PublicHistory"/>.
/// </summary>
public sealed class RevisionHistory(DataSettings settings, AtlasEditor editor)
{
    /// <summary>Changes of one revision that a list shows; the rest is on its own page.</summary>
    public const int ChangesInList = 10;

    private readonly string path = DataFolder.DatabasePathIn(settings.DataFolder);

    /// <summary>Revisions that a query lets through, newest first, each with the changes it lets through.</summary>
    public RevisionList List(ChangeQuery query) => List(query, editor.Revision, hiddenEntries: null);

    /// <summary>One revision with a page of its changes; null when there is none of that number.</summary>
    public Revision? Find(long revision, Paging changes) => Find(revision, changes, editor.Revision, hiddenEntries: null);

    /// <summary>The last revision of a point in history; null before the first one and after the last one.</summary>
    public Revision? At(HistoryPoint point)
    {
        using var connection = SqliteFile.OpenToRead(path);
        var sql = new HistorySql(connection, new ChangeQuery(), editor.Revision, hidden: null);
        return (point.Revision ?? sql.LastOn(point.Day!.Value)) is { } id ? sql.Find(id, new Paging(1, ChangesInList)) : null;
    }

    /// <summary>Everything as it was after a revision, retired things included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such revision.</exception>
    public AtlasContent ContentAt(long revision)
    {
        // From the present backwards: what the store began with stands in no revision.
        var state = editor.State;
        Check(revision, state.Revision);
        using var connection = SqliteFile.OpenToRead(path);
        return Backwards.From(connection, state.Content, state.Revision, revision);
    }

    /// <summary>One record as it was after a revision; null when it was not there.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such revision.</exception>
    public object? RecordAt(RecordKind kind, string id, long revision)
    {
        var state = editor.State;
        Check(revision, state.Revision);
        using var connection = SqliteFile.OpenToRead(path);
        return Backwards.Record(connection, kind, id, kind.Find(state.Content, id), state.Revision, revision);
    }

    internal RevisionList List(ChangeQuery query, long upTo, IReadOnlyList<string>? hiddenEntries)
    {
        using var connection = SqliteFile.OpenToRead(path);
        using var oneState = connection.BeginTransaction(deferred: true);
        return new HistorySql(connection, query, upTo, hiddenEntries).List(ChangesInList);
    }

    internal Revision? Find(long revision, Paging changes, long upTo, IReadOnlyList<string>? hiddenEntries)
    {
        using var connection = SqliteFile.OpenToRead(path);
        return new HistorySql(connection, new ChangeQuery(), upTo, hiddenEntries).Find(revision, changes);
    }

    private static void Check(long revision, long last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(revision, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(revision, last);
    }
}
