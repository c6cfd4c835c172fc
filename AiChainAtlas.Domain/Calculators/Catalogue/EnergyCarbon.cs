using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;
using static AiChainAtlas.Domain.Calculators.Catalogue.EnergyCarbonInputs;
using static AiChainAtlas.Domain.Calculators.Catalogue.Outputs;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>
/// Electricity of a run and what follows from it: chip-hours × watts × PUE (Patterson 2021; Touvron 2023, table 15), times the
/// carbon of the grid, the water per kilowatt-hour (Li 2023) and the price.
/// </summary>
internal static class EnergyCarbon
{
    private static readonly Condition OnSite = Condition.Given(WaterOnSite);

    public static readonly NumberOutput EnergyMwh = Number("energy_mwh", "Electricity", "What the data centre drew, in megawatt-hours.", Unit.MegawattHours);
    public static readonly NumberOutput Carbon = Number("tco2e", "Emissions", "Tonnes of CO2e by the mix of the grid; certificates bought against it do not count.", Unit.TonnesCo2e, Condition.Given(Grid));
    private static readonly NumberOutput Cost = Number("energy_cost_usd", "Electricity bill", "What that electricity cost.", Unit.Dollars, Condition.Given(Price));
    private static readonly NumberOutput WaterTotal = Number("water_total_l", "Water", "Cooling and power plants together.", Unit.Litres, OnSite);
    private static readonly NumberOutput WaterSite = Number("water_onsite_l", "Water for cooling", "Evaporated at the data centre.", Unit.Litres, OnSite);
    private static readonly NumberOutput WaterPlants = Number("water_offsite_l", "Water of the power plants", "Used to generate the electricity.", Unit.Litres, OnSite | Condition.Given(WaterOffSite));
    private static readonly NumberOutput Implied = Number(
        "implied_kg_per_kwh", "Grid behind the report", "Carbon of a kilowatt-hour that would give the reported emissions.", Unit.KilogramsPerKilowattHour, Condition.Given(Reported), "no electricity, so no carbon per kilowatt-hour");
    private static readonly NumberOutput EnergyKwh = Number("energy_kwh", "In kilowatt-hours", "What the data centre drew, cooling and losses included.", Unit.KilowattHours, restates: EnergyMwh);
    private static readonly NumberOutput ItKwh = Number("it_kwh", "Of which IT", "What the computers drew, before PUE.", Unit.KilowattHours);

    public static readonly Calculator Declaration = new()
    {
        Slug = "energy-carbon",
        Name = "Energy, carbon and water",
        Question = "How much electricity did a run take, and what carbon, water and bill go with it?",
        Topic = "Energy, carbon and water",
        Inputs = All,
        Outputs = [EnergyMwh, Carbon, Cost, WaterTotal, EnergyKwh, ItKwh, Implied, WaterSite, WaterPlants],
        Compute = Compute,
        Formula =
        [
            "computers = H · P ÷ 1,000 · f · m; H = n · t",
            "electricity = computers · PUE",
            "tonnes CO2e = electricity · k ÷ 1,000",
            "water = computers · litres on site + electricity · litres of power plants",
        ],
        Working = (x, y) => [.. Work(x, y)],
        Notes =
        [
            Note.Remark((x, _) => x[PowerFraction] == 1 && x[ServerMultiplier] == 1, "Nothing is added for the server around the chips. That is right for watts measured with it; for the design power of a chip, which is how model cards count, the true figure is likely 1.4 to 1.5 times as high."),
            Note.Warn((x, _) => x[ServerMultiplier] == 1 && x[PowerFraction] < 1, "A lower draw but no server around the chips: the two belong together."),
            Note.Remark((x, _) => !x.IsGiven(Pue), "A PUE of 1.1 is what large operators report of themselves; an average data centre is nearer to 1.55."),
            Note.Remark((x, _) => x.Has(Grid), "The grid decides: the same run emits more than ten times as much in a country that burns coal as in one with water or nuclear power."),
        ],
        Citations =
        [
            Works.Touvron2023.At("table 15"), Works.Patterson2021.At("table 4"), Works.Li2023, Works.Cottier2024.At("energy cost model"), Works.CodeCarbon,
        ],
        Examples = EnergyCarbonRecord.Examples,
        Method = EnergyCarbonRecord.Method,
    };

    private static void Compute(InputValues x, OutputValues y)
    {
        var chipHours = x.Has(ChipHours) ? x[ChipHours] : x[Chips] * x[Hours];
        var computers = chipHours * x[Watts] / 1_000 * x[PowerFraction] * x[ServerMultiplier];
        var electricity = computers * x[Pue];
        y[ItKwh] = computers;
        y[EnergyKwh] = electricity;
        y[EnergyMwh] = electricity / 1_000;
        if (x.Has(Grid))
        {
            y[Carbon] = electricity * x[Grid] / 1_000;
        }

        if (x.Has(Reported))
        {
            y[Implied] = electricity > 0 ? x[Reported] * 1_000 / electricity : null;
        }

        if (x.Has(Price))
        {
            y[Cost] = electricity * x[Price];
        }

        SetWater(x, y, computers, electricity);
    }

    private static void SetWater(InputValues x, OutputValues y, double computers, double electricity)
    {
        var plants = electricity * x[WaterOffSite];
        if (x.Has(WaterOnSite))
        {
            y[WaterSite] = computers * x[WaterOnSite];
            y[WaterTotal] = (computers * x[WaterOnSite]) + plants;
            y[WaterPlants] = plants;
        }
        else if (x.IsGiven(WaterOffSite))
        {
            y[WaterPlants] = plants;
        }
    }

    private static IEnumerable<string> Work(InputValues x, OutputValues y)
    {
        var hours = x.Has(ChipHours) ? x.Show(ChipHours) : $"{x.Show(Chips)} × {x.Show(Hours)}";
        yield return $"{hours} × {x.Show(Watts)} × {x.Show(PowerFraction)} × {QuantityFormat.Digits(x[ServerMultiplier])} = {y.Show(ItKwh)}";
        yield return $"{y.Show(ItKwh)} × {QuantityFormat.Digits(x[Pue])} = {y.Show(EnergyMwh)}";
        if (x.Has(Grid))
        {
            yield return $"{y.Show(EnergyMwh)} × {x.Show(Grid)} = {y.Show(Carbon)}";
        }

        if (x.Has(WaterOnSite))
        {
            yield return $"{y.Show(ItKwh)} × {x.Show(WaterOnSite)} + {y.Show(EnergyKwh)} × {x.Show(WaterOffSite)} = {y.Show(WaterTotal)}";
        }

        if (x.Has(Price))
        {
            yield return $"{y.Show(EnergyKwh)} × {x.Show(Price)} = {y.Show(Cost)}";
        }
    }
}
