namespace AiChainAtlas.Domain.Units;

/// <summary>A unit of measure: values are kept in it, prefixes exist on screen only.</summary>
/// <param name="Key">The word used by the API.</param>
/// <param name="Symbol">What stands behind the number; empty where the number says it all.</param>
/// <param name="Meaning">The unit in words.</param>
/// <param name="Style">How its numbers are written.</param>
public sealed record Unit(string Key, string Symbol, string Meaning, NumberStyle Style)
{
    /// <summary>Other words that people type for it.</summary>
    public IReadOnlyList<string> AlsoTyped { get; init; } = [];

    /// <summary>What stands beside a field or an axis of plain numbers.</summary>
    public string Beside => Style == NumberStyle.Money ? "$" + Symbol : Symbol.Trim();

    public static readonly Unit One = new("1", "", "a plain number", NumberStyle.Plain);
    public static readonly Unit Share = new("share", "", "a share between 0 and 1", NumberStyle.Percent);
    public static readonly Unit Times = new("ratio", "×", "a ratio", NumberStyle.Plain) { AlsoTyped = ["x"] };

    public static readonly Unit Parameters = new("parameters", "parameters", "model parameters", NumberStyle.Count) { AlsoTyped = ["parameter", "params"] };
    public static readonly Unit TextTokens = new("tokens", "tokens", "tokens of text, not tokens on a chain", NumberStyle.Count) { AlsoTyped = ["token"] };
    public static readonly Unit Sequences = new("sequences", "sequences", "sequences of text", NumberStyle.Count) { AlsoTyped = ["sequence"] };
    public static readonly Unit Layers = new("layers", "layers", "transformer layers", NumberStyle.Plain) { AlsoTyped = ["layer"] };
    public static readonly Unit Chips = new("chips", "chips", "accelerator chips", NumberStyle.Count) { AlsoTyped = ["chip", "GPUs", "GPU"] };
    public static readonly Unit Provers = new("provers", "provers", "machines that make proofs", NumberStyle.Count) { AlsoTyped = ["prover"] };
    public static readonly Unit Workers = new("workers", "workers", "workers that exchange gradients", NumberStyle.Count) { AlsoTyped = ["worker"] };

    public static readonly Unit Flop = new("FLOP", "FLOP", "floating-point operations, a count", NumberStyle.Scientific) { AlsoTyped = ["FLOPs"] };
    public static readonly Unit FlopPerSecond = new("FLOP/s", "FLOP/s", "floating-point operations per second, a rate", NumberStyle.Si) { AlsoTyped = ["FLOPS"] };
    public static readonly Unit FlopPerSecondPerWatt = new("FLOP/s/W", "FLOP/s per W", "floating-point operations per second and watt", NumberStyle.Si);
    public static readonly Unit FlopPerToken = new("FLOP/token", "FLOP/token", "floating-point operations per token of text", NumberStyle.Si);
    public static readonly Unit FlopPerParameterToken = new("FLOP", "FLOP", "floating-point operations per parameter and token", NumberStyle.Plain);
    public static readonly Unit FlopPerDollar = new("FLOP/USD", "FLOP per USD", "floating-point operations per US dollar", NumberStyle.Scientific);
    public static readonly Unit PflopPerSecond = new("PFLOP/s", "PFLOP/s", "1e15 floating-point operations per second", NumberStyle.Plain);
    public static readonly Unit PfDays = new("PF-days", "PF-days", "days at 1e15 FLOP/s: 8.64e19 FLOP each", NumberStyle.Count) { AlsoTyped = ["PF-day"] };
    public static readonly Unit TokensPerParameter = new("tokens/parameter", "", "training tokens per parameter", NumberStyle.Plain);

    public static readonly Unit Bytes = new("B", "B", "bytes; GB is 1e9 of them", NumberStyle.Si);
    public static readonly Unit Gigabytes = new("GB", "GB", "1e9 bytes", NumberStyle.Plain);
    public static readonly Unit BytesPerSecond = new("B/s", "B/s", "bytes per second, one direction", NumberStyle.Si);
    public static readonly Unit BytesPerParameter = new("B/parameter", "B per parameter", "bytes per parameter", NumberStyle.Plain);
    public static readonly Unit BytesPerElement = new("B/element", "B", "bytes per stored number", NumberStyle.Plain);
    public static readonly Unit BitsPerSecond = new("bit/s", "bit/s", "bits per second", NumberStyle.Si);

    public static readonly Unit Seconds = new("s", "s", "seconds", NumberStyle.Duration);
    public static readonly Unit Hours = new("h", "hours", "hours", NumberStyle.Count) { AlsoTyped = ["hour"] };
    public static readonly Unit Days = new("d", "days", "days of 86,400 seconds", NumberStyle.Count) { AlsoTyped = ["day"] };
    public static readonly Unit ChipHours = new("chip-hours", "chip-hours", "hours of one chip", NumberStyle.Count) { AlsoTyped = ["chip-hour"] };
    public static readonly Unit TokensPerSecond = new("tokens/s", "tokens/s", "tokens of text per second", NumberStyle.Count);

    public static readonly Unit Dollars = new("USD", "", "US dollars", NumberStyle.Money);
    public static readonly Unit DollarsPerHour = new("USD/h", "/h", "US dollars per hour", NumberStyle.Money);
    public static readonly Unit DollarsPerKilowattHour = new("USD/kWh", "/kWh", "US dollars per kilowatt-hour", NumberStyle.Money);
    public static readonly Unit DollarsPerPflopHour = new("USD/PFLOP-hour", " per PFLOP-hour", "US dollars for an hour at 1e15 FLOP/s", NumberStyle.Money);
    public static readonly Unit DollarsPerMillionTokens = new("USD/1e6 tokens", " per million tokens", "US dollars per million tokens of text", NumberStyle.Money);

    public static readonly Unit Watts = new("W", "W", "watts", NumberStyle.Si);
    public static readonly Unit KilowattHours = new("kWh", "kWh", "kilowatt-hours", NumberStyle.Count);
    public static readonly Unit MegawattHours = new("MWh", "MWh", "megawatt-hours", NumberStyle.Count);
    public static readonly Unit TonnesCo2e = new("tCO2e", "t CO2e", "tonnes of carbon dioxide equivalent", NumberStyle.Count);
    public static readonly Unit KilogramsPerKilowattHour = new("kg/kWh", "kg/kWh", "kilograms of carbon dioxide equivalent per kilowatt-hour", NumberStyle.Plain);
    public static readonly Unit Litres = new("L", "L", "litres of water", NumberStyle.Count);
    public static readonly Unit LitresPerKilowattHour = new("L/kWh", "L/kWh", "litres of water per kilowatt-hour", NumberStyle.Plain);

    public static readonly Unit ChainTokens = new("chain tokens", "tokens", "tokens on a chain, not text", NumberStyle.Count) { AlsoTyped = ["token"] };
    public static readonly Unit Gas = new("gas", "gas", "units of gas of a blockchain", NumberStyle.Count);
    public static readonly Unit Gwei = new("gwei", "gwei", "1e-9 of a chain's native token", NumberStyle.Plain);
    public static readonly Unit Nats = new("nats/token", "nats per token", "cross-entropy loss per token of text", NumberStyle.Plain);
}
