using System.Text.Json.Nodes;
using AiChainAtlas.Data.Editing;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Domain.Rules;

namespace AiChainAtlas.Web.Admin.Grid;

/// <summary>Something done to many records at once.</summary>
public abstract record BulkAction
{
    private const int BetweenReports = 100;

    private BulkAction()
    {
    }

    public sealed record Retire(bool Retired) : BulkAction;

    public sealed record Set(RecordField Field, JsonNode? Value) : BulkAction;

    public sealed record Delete : BulkAction;

    /// <summary>The changes it makes to these records, all for one revision; those it leaves as they are make none.</summary>
    /// <param name="kind">The kind of the records.</param>
    /// <param name="records">The chosen ones.</param>
    /// <param name="findings">Takes what is wrong with a value.</param>
    /// <param name="progress">Told how many are done.</param>
    /// <param name="cancel">Stops between two records; nothing has been written.</param>
    public async Task<IReadOnlyList<ProposedChange>> ChangesAsync(
        RecordKind kind, IReadOnlyList<object> records, ICollection<Finding> findings, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        var changes = new List<ProposedChange>();
        for (var i = 0; i < records.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var after = Apply(kind, records[i], findings);
            if (this is Delete || (after is not null && !ContentDifference.IsSame(kind, records[i], after)))
            {
                changes.Add(new ProposedChange(kind, kind.IdOf(records[i]), after) { BasedOn = RecordToken.Of(kind, records[i]) });
            }

            if ((i + 1) % BetweenReports == 0)
            {
                progress?.Report(i + 1);
                await Task.Yield();
            }
        }

        progress?.Report(records.Count);
        return changes;
    }

    private object? Apply(RecordKind kind, object record, ICollection<Finding> findings)
    {
        switch (this)
        {
            case Retire retire:
                return (Entry)record with { IsRetired = retire.Retired };
            case Set set:
                var json = kind.Write(record);
                json.Remove(set.Field.Key);
                if (set.Value is not null)
                {
                    json[set.Field.Key] = set.Value.DeepClone();
                }

                return kind.Read(json, $"{kind.Key}/{kind.IdOf(record)}", findings);
            default:
                return null;
        }
    }
}
