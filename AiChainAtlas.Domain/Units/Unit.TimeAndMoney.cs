namespace AiChainAtlas.Domain.Units;

/// <content>Time, and US dollars for things.</content>
public sealed partial record Unit
{
    public static readonly Unit Seconds = new("s", "s", "seconds", NumberStyle.Duration)
    {
        Spellings =
        [
            .. UnitWords.SpansIn(1), "sec", "secs", "second", "seconds", ("ms", 1e-3), ("millisecond", 1e-3), ("milliseconds", 1e-3),
            ("µs", 1e-6), ("us", 1e-6), ("microsecond", 1e-6), ("microseconds", 1e-6),
            ("ns", 1e-9), ("nanosecond", 1e-9), ("nanoseconds", 1e-9),
        ],
    };

    public static readonly Unit Hours = new("h", "hours", "hours", NumberStyle.Count)
    {
        Spellings = [.. UnitWords.SpansIn(UnitWords.Hour)],
    };
    public static readonly Unit Days = new("d", "days", "days of 86,400 seconds", NumberStyle.Days)
    {
        Spellings = [.. UnitWords.SpansIn(UnitWords.Day)],
    };

    public static readonly Unit ChipHours = new("chip-hours", "chip-hours", "hours of one chip", NumberStyle.Count)
    {
        Spellings =
        [
            .. UnitWords.ChipHours, "hours", "hrs", "chip-hrs", "GPU-hours", "GPU-hrs", "TPU-hours", "TPU-hour", "accelerator-hours",
            ("chip-days", 24), ("chip-day", 24), ("GPU-days", 24), ("GPU-day", 24), ("TPU-days", 24), ("days", 24),
        ],
    };

    public static readonly Unit TokensPerSecond = new("tokens/s", "tokens/s", "tokens of text per second", NumberStyle.Count)
    {
        Spellings = [.. Spelling.Per(["token", "tokens", "tok"], UnitWords.Seconds), "tps"],
    };

    public static readonly Unit Dollars = new("USD", "", "US dollars", NumberStyle.Money)
    {
        Spellings = [.. UnitWords.Dollars, .. UnitWords.Cents.Select(word => new Spelling(word, 0.01))],
    };

    public static readonly Unit DollarsPerHour = new("USD/h", "/h", "US dollars per hour", NumberStyle.Money)
    {
        Spellings =
        [
            .. UnitWords.Dollars, .. Spelling.Per([.. UnitWords.Dollars, ""], UnitWords.ChipHours),
            .. Spelling.Per(UnitWords.Cents, UnitWords.ChipHours, 0.01), .. UnitWords.Cents.Select(word => new Spelling(word, 0.01)),
        ],
    };

    public static readonly Unit DollarsPerKilowattHour = new("USD/kWh", "/kWh", "US dollars per kilowatt-hour", NumberStyle.Money)
    {
        Spellings =
        [
            .. UnitWords.Dollars, .. Spelling.Per([.. UnitWords.Dollars, ""], ["kWh", "kilowatt-hour"]),
            .. Spelling.Per([.. UnitWords.Dollars, ""], ["MWh"], 1e-3),
            .. Spelling.Per(UnitWords.Cents, ["kWh", "kilowatt-hour"], 0.01), .. UnitWords.Cents.Select(word => new Spelling(word, 0.01)),
        ],
    };

    public static readonly Unit DollarsPerPflopHour =
        new("USD/PFLOP-hour", " per PFLOP-hour", "US dollars for an hour at 1e15 FLOP/s", NumberStyle.Money)
        {
            Spellings = [.. UnitWords.Dollars, .. Spelling.Per([.. UnitWords.Dollars, ""], ["PFLOP-hour", "PFLOP-h", "PFLOP/s-hour"])],
        };

    public static readonly Unit DollarsPerMillionTokens =
        new("USD/1e6 tokens", " per million tokens", "US dollars per million tokens of text", NumberStyle.Money)
        {
            Spellings = [.. UnitWords.Dollars, .. Spelling.Per([.. UnitWords.Dollars, ""], ["million tokens", "M tokens", "Mtok"])],
        };
}
