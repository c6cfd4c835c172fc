using System.Data.Common;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Data.Snapshot;

/// <summary>Reads the columns of the current row from left to right.</summary>
internal sealed class Row(DbDataReader reader, Shared shared)
{
    private int column;

    public bool Next()
    {
        column = 0;
        return reader.Read();
    }

    public string Text() => reader.GetString(column++);

    /// <summary>A text that many rows repeat: one copy is kept.</summary>
    public string Word() => shared.Word(reader.GetString(column++));

    public string? WordOrNull() => Null() ? null : Word();

    public string? TextOrNull() => Null() ? null : Text();

    public int Whole() => reader.GetInt32(column++);

    public int? WholeOrNull() => Null() ? null : Whole();

    public long Long() => reader.GetInt64(column++);

    public double Number() => reader.GetDouble(column++);

    public double? NumberOrNull() => Null() ? null : Number();

    public bool Flag() => reader.GetInt64(column++) != 0;

    public bool? FlagOrNull() => Null() ? null : Flag();

    public DateTime Moment() => DateTime.SpecifyKind(reader.GetDateTime(column++), DateTimeKind.Utc);

    public PartialDate Date() => shared.Date(reader.GetString(column++));

    public Origin Origin() =>
        Origins.TryParse(reader.GetString(column++), out var origin) ? origin : Domain.Chain.Origin.Added;

    private bool Null()
    {
        if (!reader.IsDBNull(column))
        {
            return false;
        }

        column++;
        return true;
    }
}

/// <summary>One copy of every repeated word and date of a snapshot.</summary>
internal sealed class Shared
{
    private readonly Dictionary<string, string> words = [];
    private readonly Dictionary<string, PartialDate> dates = [];

    public string Word(string text) => words.TryGetValue(text, out var known) ? known : words[text] = text;

    public PartialDate Date(string text) =>
        dates.TryGetValue(text, out var known) ? known : dates[text] = PartialDate.Parse(text);
}
