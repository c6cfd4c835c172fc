namespace AiChainAtlas.Domain.Units;

/// <content>Power, energy, carbon and water.</content>
public sealed partial record Unit
{
    private const double PoundInKilograms = 0.453_592_37;

    public static readonly Unit Watts = new("W", "W", "watts", NumberStyle.Si) { Spellings = ["watt", "watts"] };

    public static readonly Unit KilowattHours = new("kWh", "kWh", "kilowatt-hours", NumberStyle.Count)
    {
        Spellings = ["kilowatt-hour", "kilowatt-hours", ("Wh", 1e-3), ("MWh", 1e3), ("GWh", 1e6), ("TWh", 1e9)],
    };

    public static readonly Unit MegawattHours = new("MWh", "MWh", "megawatt-hours", NumberStyle.Count)
    {
        Spellings = ["megawatt-hour", "megawatt-hours", ("kWh", 1e-3), ("GWh", 1e3), ("TWh", 1e6)],
    };

    public static readonly Unit TonnesCo2e = new("tCO2e", "t CO2e", "tonnes of carbon dioxide equivalent", NumberStyle.Count)
    {
        Spellings =
        [
            .. UnitWords.Tonnes.Select(word => new Spelling(word)), .. UnitWords.Kilograms.Select(word => new Spelling(word, 1e-3)),
            ("kt", 1e3), ("kt CO2e", 1e3), ("Mt", 1e6), ("Mt CO2e", 1e6),
        ],
    };

    public static readonly Unit KilogramsPerKilowattHour =
        new("kg/kWh", "kg/kWh", "kilograms of carbon dioxide equivalent per kilowatt-hour", NumberStyle.Plain)
        {
            Spellings =
            [
                .. Spelling.Per(UnitWords.Grams, ["kWh"], 1e-3), .. Spelling.Per(UnitWords.Kilograms, ["kWh"]),
                .. Spelling.Per(UnitWords.Kilograms, ["MWh"], 1e-3),
                .. Spelling.Per(UnitWords.Tonnes, ["MWh"]), .. Spelling.Per(UnitWords.Tonnes, ["GWh"], 1e-3),
                .. Spelling.Per(UnitWords.Pounds, ["kWh"], PoundInKilograms), .. Spelling.Per(UnitWords.Pounds, ["MWh"], PoundInKilograms / 1e3),
            ],
        };

    public static readonly Unit Litres = new("L", "L", "litres of water", NumberStyle.Count)
    {
        Spellings = [.. UnitWords.Litres, ("m3", 1e3), ("m³", 1e3)],
    };

    public static readonly Unit LitresPerKilowattHour = new("L/kWh", "L/kWh", "litres of water per kilowatt-hour", NumberStyle.Plain)
    {
        Spellings =
        [
            .. Spelling.Per(UnitWords.Litres, ["kWh"]), .. Spelling.Per(UnitWords.Millilitres, ["kWh"], 1e-3),
            .. Spelling.Per(UnitWords.Litres, ["MWh"], 1e-3),
            ("m3/MWh", 1), ("m³/MWh", 1),
        ],
    };
}
