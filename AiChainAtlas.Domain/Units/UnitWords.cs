namespace AiChainAtlas.Domain.Units;

/// <summary>Words that several units are written with.</summary>
internal static class UnitWords
{
    public const double Minute = 60;
    public const double Hour = 3_600;
    public const double Day = 86_400;
    public const double Week = 7 * Day;
    public const double Year = 365.25 * Day;

    public static readonly string[] Seconds = ["s", "sec", "second"];
    public static readonly string[] Hours = ["h", "hr", "hour"];
    public static readonly string[] ChipHours = [.. Hours, "GPU-hour", "GPU-h", "chip-hour", "chip-h"];
    public static readonly string[] Dollars = ["USD", "US$", "$", "dollar", "dollars"];
    public static readonly string[] Cents = ["cents", "cent", "ct", "¢"];
    public static readonly string[] Litres = ["L", "litre", "litres", "liter", "liters"];
    public static readonly string[] Millilitres = ["mL", "millilitre", "millilitres", "milliliter", "milliliters"];
    public static readonly string[] Flops = ["FLOP", "FLOPs"];

    private static readonly string[] Gases = ["", " CO2", " CO2e", " CO2eq", " of CO2", " of CO2e"];

    public static readonly string[] Grams = OfCarbon("g", "gram", "grams");
    public static readonly string[] Kilograms = OfCarbon("kg", "kilogram", "kilograms");
    public static readonly string[] Tonnes = OfCarbon("t", "tonne", "tonnes");
    public static readonly string[] Pounds = OfCarbon("lb", "lbs", "pound", "pounds");

    /// <summary>Spans of time, in seconds.</summary>
    public static readonly IReadOnlyList<(string Word, double Seconds)> Spans =
    [
        ("min", Minute), ("mins", Minute), ("minute", Minute), ("minutes", Minute),
        ("h", Hour), ("hr", Hour), ("hrs", Hour), ("hour", Hour), ("hours", Hour),
        ("d", Day), ("day", Day), ("days", Day), ("week", Week), ("weeks", Week), ("month", Year / 12), ("months", Year / 12),
        ("yr", Year), ("yrs", Year), ("year", Year), ("years", Year),
        ("M years", 1e6 * Year), ("B years", 1e9 * Year), ("T years", 1e12 * Year),
    ];

    /// <summary>Those spans in a unit of so many seconds.</summary>
    public static IEnumerable<Spelling> SpansIn(double seconds) => Spans.Select(span => new Spelling(span.Word, span.Seconds / seconds));

    private static string[] OfCarbon(params string[] masses) =>
        [.. masses.SelectMany(mass => Gases.Select(gas => mass + gas))];
}
