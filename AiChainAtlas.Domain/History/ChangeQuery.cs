using System.Globalization;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Domain.History;

/// <summary>Which revisions to show: everything an address of the feed says.</summary>
public sealed record ChangeQuery
{
    /// <summary>Keys that mean something; all others are ignored.</summary>
    public static readonly IReadOnlyList<string> Keys = ["kind", "record", "since", "page", "page_size"];

    public const int DefaultPageSize = 20;

    /// <summary>Only changes of this kind of record.</summary>
    public RecordKind? Kind { get; init; }

    /// <summary>Only changes of the record of this id.</summary>
    public string RecordId { get; init; } = "";

    /// <summary>Only revisions after this one, or of this day and later.</summary>
    public HistoryPoint? Since { get; init; }

    public Paging Paging { get; init; } = new(1, DefaultPageSize);

    /// <summary>Whether it leaves any revision out.</summary>
    public bool IsFiltered => Kind is not null || RecordId.Length > 0 || Since is not null;

    /// <summary>The query, or the first problem with it.</summary>
    public static (ChangeQuery Query, QueryProblem? Problem) Read(Func<string, string?> value)
    {
        var reading = new QueryReading(value);
        var kind = RecordKinds.Find(reading.Raw("kind"));
        if (kind is null && reading.Raw("kind") is { } unknown)
        {
            reading.Fail(QueryProblem.Unknown("kind", unknown, "a kind of record", [.. RecordKinds.All.Select(k => k.Key)]));
        }

        var since = default(HistoryPoint);
        var asked = reading.Raw("since");
        if (asked is not null && !HistoryPoint.TryParse(asked, plainNumbers: true, out since))
        {
            reading.Fail(new QueryProblem(
                "not_a_date", "since", $"since is '{QueryProblem.Shorten(asked)}'; write a day such as 2026-11-01 or the number of a revision such as 12."));
        }

        var (paging, problem) = Paging.Read(value, DefaultPageSize);
        var query = new ChangeQuery
        {
            Kind = kind,
            RecordId = reading.Text("record", EntryQuery.MaxTextLength),
            Since = asked is null ? null : since,
            Paging = paging,
        };
        return (query, reading.Problem ?? problem);
    }

    /// <summary>The parts that differ from the default, in one fixed order.</summary>
    public IEnumerable<KeyValuePair<string, string>> ToPairs()
    {
        if (Kind is not null)
        {
            yield return new("kind", Kind.Key);
        }

        if (RecordId.Length > 0)
        {
            yield return new("record", RecordId);
        }

        if (Since is { } since)
        {
            yield return new("since", since.ToString());
        }

        if (Paging.Size != DefaultPageSize)
        {
            yield return new("page_size", Paging.Size.ToString(CultureInfo.InvariantCulture));
        }

        if (Paging.Page != 1)
        {
            yield return new("page", Paging.Page.ToString(CultureInfo.InvariantCulture));
        }
    }
}
