using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Web.Suggest;

/// <summary>What a reader sends about one record, as it was typed.</summary>
public sealed class SuggestionForm
{
    public const int LongestText = 2_000;
    public const int LongestSource = 500;

    public string? Kind { get; set; }
    public string? Record { get; set; }
    public string? Field { get; set; }
    public string? Wrong { get; set; }
    public string? Right { get; set; }
    public string? Source { get; set; }

    /// <summary>A field that people do not see: whoever fills it is a script.</summary>
    public string? Website { get; set; }

    /// <summary>Kinds that readers see pages of, and may say something about.</summary>
    public static IReadOnlyList<RecordKind> Kinds { get; } =
        [ChainRecords.Entries, ChainRecords.Links, ReferenceRecords.Claims, ReferenceRecords.Sources, ReferenceRecords.Terms, ReferenceRecords.Milestones, ComputeRecords.Prices, ComputeRecords.Accelerators];

    public static RecordKind? FindKind(string? key) => Kinds.FirstOrDefault(kind => kind.Key == key);

    /// <summary>What may be chosen to be wrong with a record: the fields that say something about it.</summary>
    public static IEnumerable<(string Key, string Label)> FieldsOf(RecordKind kind) => kind == ChainRecords.Entries
        ? EntryFields.All.Select(field => (field.Key, field.Label)).Prepend(("link", "Link")).Prepend(("name", "Name"))
        : kind.Fields.Where(field => field.Key != "id" && !field.IsForEditors).Select(field => (field.Key, field.Label));

    /// <summary>The sentence that says what to mend, with the field it belongs to; null when it can be sent.</summary>
    public (string Field, string Sentence)? Problem()
    {
        if (string.IsNullOrWhiteSpace(Wrong) && string.IsNullOrWhiteSpace(Right))
        {
            return ("wrong", "Say what is wrong, or what is right.");
        }

        foreach (var (field, text, limit) in (ReadOnlySpan<(string, string?, int)>)[("wrong", Wrong, LongestText), ("right", Right, LongestText), ("source", Source, LongestSource)])
        {
            if (text is not null && text.Length > limit)
            {
                return (field, $"Shorten this to {limit} characters; it has {text.Length}.");
            }

            if (text is not null && text.Any(c => char.IsControl(c) && c is not ('\r' or '\n' or '\t')))
            {
                return (field, "Remove the characters that cannot be seen.");
            }
        }

        return null;
    }
}
