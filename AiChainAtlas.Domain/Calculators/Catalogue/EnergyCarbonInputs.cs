using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>What the energy of a run and its consequences depend on.</summary>
internal static class EnergyCarbonInputs
{
    public static readonly NumberInput ChipHours = new()
    {
        Key = "chip_hours",
        Label = "Chip-hours",
        Symbol = "H",
        Help = "Hours of all chips together; used in place of chips and hours.",
        Unit = Unit.ChipHours,
        Usual = UsualRanges.ChipHours,
        FormValue = 1_022_362,
        Slider = (1, 1e9),
        FromModel = model => model.HardwareQuantity * model.TrainingHours,
    };

    private static readonly Condition Uncounted = Condition.Absent(ChipHours);

    public static readonly NumberInput Chips = new()
    {
        Key = "chips",
        Label = "Chips",
        Symbol = "n",
        Help = "How many chips ran at the same time.",
        Unit = Unit.Chips,
        IsWhole = true,
        Usual = UsualRanges.Chips,
        Applies = Uncounted,
        Required = Uncounted,
        MissingAdvice = "send chip_hours, or chips and hours",
        FromModel = model => model.HardwareQuantity,
    };

    public static readonly NumberInput Hours = new()
    {
        Key = "hours",
        Label = "Hours",
        Symbol = "t",
        Help = "How long they ran.",
        Unit = Unit.Hours,
        Usual = UsualRanges.Hours,
        Applies = Uncounted,
        Required = Uncounted,
        FromModel = model => model.TrainingHours,
    };

    public static readonly NumberInput Watts = new()
    {
        Key = "watts_per_chip",
        Label = "Power of a chip",
        Symbol = "P",
        Help = "Design power of the chip, or what was measured for a chip with its share of the server.",
        Unit = Unit.Watts,
        Usual = UsualRanges.ChipPower,
        Required = Condition.Always,
        FormValue = 400,
        Slider = (50, 2_000),
        FromAccelerator = chip => chip.TdpW,
    };

    public static readonly NumberInput Pue = new()
    {
        Key = "pue",
        Label = "PUE",
        Symbol = "PUE",
        Help = "Power of the whole data centre for each unit that reaches its computers.",
        Unit = Unit.Times,
        Minimum = 1,
        Maximum = 5,
        Default = 1.1,
        Slider = (1, 2),
        IsLogarithmic = false,
        Menu = [new(1.1, "large operators, by their own reports"), new(1.25, "other data centres"), new(1.55, "about the world average")],
    };

    public static readonly NumberInput PowerFraction = new()
    {
        Key = "power_fraction",
        Label = "Share of the power drawn",
        Symbol = "f",
        Help = "Average draw as a share of the power above: 1 is how model cards count, 0.75 is more likely for GPUs.",
        Unit = Unit.Share,
        Maximum = 2,
        Default = 1,
        Slider = (0.1, 1.2),
        IsLogarithmic = false,
        Uncertainty = (0.75, 1),
        Menu = [new(1, "as model cards count"), new(0.75, "average of GPUs"), new(0.43, "average of TPUs")],
    };

    public static readonly NumberInput ServerMultiplier = new()
    {
        Key = "server_multiplier",
        Label = "Whole server per chip",
        Symbol = "m",
        Help = "Power of the server for each unit of its chips: processors, memory, fans, network.",
        Unit = Unit.Times,
        Minimum = 1,
        Maximum = 5,
        Default = 1,
        Uncertainty = (1, 1.5),
        Menu = [new(1, "chips only, as model cards count"), new(2.03, "server of A100"), new(1.82, "server of H100")],
    };

    public static readonly NumberInput Grid = new()
    {
        Key = "kg_co2_per_kwh",
        Label = "Carbon of the grid",
        Symbol = "k",
        Help = "Kilograms of CO2e that a kilowatt-hour causes where the chips stand; it differs tenfold and more between countries.",
        Unit = Unit.KilogramsPerKilowattHour,
        Usual = UsualRanges.Grid,
        FormValue = 0.385,
        Slider = (0.02, 1),
        Uncertainty = (0.5, 1.5),
        Menu =
        [
            new(0.385, "United States, as the LLaMA paper counts"), new(0.429, "United States 2020, as Patterson et al. count"),
            new(0.369, "United States, 2023"), new(0.582, "China, 2022–23"), new(0.713, "India, 2022–23"), new(0.381, "Germany, 2022–23"), new(0.056, "France, 2022–23"),
            new(0.471, "Singapore, 2022–23"), new(0.041, "Sweden, 2022–23"), new(0.030, "Norway, 2022–23"), new(0.028, "Iceland, 2022–23"), new(0.821, "Kazakhstan, 2022–23"),
        ],
    };

    public static readonly NumberInput Reported = new()
    {
        Key = "tco2e_reported",
        Label = "Reported emissions",
        Help = "Tonnes that a paper reports, to see which grid that implies.",
        Unit = Unit.TonnesCo2e,
        Usual = UsualRanges.Emissions,
    };

    public static readonly NumberInput WaterOnSite = new()
    {
        Key = "wue_onsite_l_per_kwh",
        Label = "Water for cooling",
        Help = "Litres that evaporate on site for each kilowatt-hour of the computers.",
        Unit = Unit.LitresPerKilowattHour,
        Usual = UsualRanges.WaterOnSite,
        FormValue = 0.55,
        Slider = (0.01, 5),
        Uncertainty = (0.3, 3),
    };

    public static readonly NumberInput WaterOffSite = new()
    {
        Key = "ewif_offsite_l_per_kwh",
        Label = "Water of the power plants",
        Help = "Litres used to generate each kilowatt-hour.",
        Unit = Unit.LitresPerKilowattHour,
        Usual = UsualRanges.WaterOffSite,
        Default = 0,
        FormValue = 3.65,
        Slider = (0.01, 10),
        Uncertainty = (0.5, 2),
    };

    public static readonly NumberInput Price = new()
    {
        Key = "price_per_kwh",
        Label = "Price of electricity",
        Help = "US dollars for a kilowatt-hour.",
        Unit = Unit.DollarsPerKilowattHour,
        Usual = UsualRanges.ElectricityPrice,
        FormValue = 0.08,
        Slider = (0.01, 0.5),
        Uncertainty = (0.5, 2),
    };

    /// <summary>In the order in which they are asked for.</summary>
    public static IReadOnlyList<Input> All =>
    [
        ChipHours, Chips, Hours, Watts, Pue, PowerFraction, ServerMultiplier, Grid, Reported, WaterOnSite, WaterOffSite, Price,
    ];
}
