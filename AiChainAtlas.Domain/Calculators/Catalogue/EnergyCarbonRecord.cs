using AiChainAtlas.Domain.Calculators.Declaring;
using static AiChainAtlas.Domain.Calculators.Catalogue.EnergyCarbonInputs;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>What is published about the energy of training runs, and the method in words.</summary>
internal static class EnergyCarbonRecord
{
    public static Method Method => new()
    {
        Article =
        [
            "Chip-hours times the power of a chip is the energy of the chips. The server around them draws more, and the data centre around the server draws more again: that factor is called PUE, the power at the meter for each unit that reaches a computer.",
            "Carbon follows from the grid. A kilowatt-hour of coal power causes about a kilogram of CO2e, one of water or nuclear power a few dozen grams, so where a model is trained matters more than how well the data centre is run.",
            "Water has two parts: what evaporates to cool the computers, and what the power plants use for each kilowatt-hour. The second is mostly larger.",
        ],
        Assumptions =
        [
            "Chips draw the same power all the time.",
            "The mix of the grid is the yearly average of the country.",
            "On the form, water is set to 0.55 litres on site and 3.65 at power plants: together they give the 5.4 million litres that Li et al. estimate for GPT-3.",
        ],
        Disagreements =
        [
            "Most published figures are chip-hours times design power, not a reading of a meter. To reproduce one proves the arithmetic, not the energy.",
            "Patterson et al. take the measured average of a chip with its share of the server, 330 W for a chip of 300 W; model cards take the design power of the chip alone. Both can be entered; compare like with like.",
            "GPT-3 is given as 552 tonnes by Patterson et al. and as 502 tonnes in a later comparison by Luccioni et al.",
            "Companies that buy certificates report lower emissions, down to zero (market-based). This calculator uses the grid at the place (location-based); certificates are another question.",
        ],
        Limits =
        [
            "Making the chips and building the data centre are not part of it.",
            "Failed runs and experiments cost energy too and are seldom reported.",
            "Litres per kilowatt-hour differ by site and season more than anything else here.",
            "Inference of a popular model can exceed its training; enter its chip-hours separately.",
        ],
    };

    public static IReadOnlyList<Example> Examples =>
    [
        Llama("LLaMA 65B", 1_022_362, 449, 173),
        Llama("LLaMA 7B", 82_432, 36, 14),
        Llama("OPT-175B", 809_472, 356, 137),
        Patterson("GPT-3", 10_000, 355.2, 330, 1.1, 0.429, 1_287, 552.1),
        Patterson("Meena", 1_024, 720, 289, 1.09, 0.415, 232, 96.4),
        Patterson("T5 11B", 512, 480, 310, 1.12, 0.545, 85.7, 46.7),
    ];

    private static Example Llama(string name, double chipHours, double mwh, double tonnes) => new()
    {
        Name = name,
        Settings = [(ChipHours, chipHours), (Watts, 400d), (Pue, 1.1), (Grid, 0.385)],
        Expected = [new(EnergyCarbon.EnergyMwh, mwh, 0.02), new(EnergyCarbon.Carbon, tonnes, 0.02)],
        Source = Works.Touvron2023.At("table 15").Text,
    };

    private static Example Patterson(string name, double chips, double hours, double watts, double pue, double grid, double mwh, double tonnes) => new()
    {
        Name = name,
        Settings = [(Chips, chips), (Hours, hours), (Watts, watts), (Pue, pue), (Grid, grid)],
        Expected = [new(EnergyCarbon.EnergyMwh, mwh, 0.02), new(EnergyCarbon.Carbon, tonnes, 0.02)],
        Source = Works.Patterson2021.At("table 4, measured power of a chip with its share of the server").Text,
    };
}
