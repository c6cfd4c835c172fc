using System.Globalization;
using System.Text;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Exploring;

namespace AiChainAtlas.Web.Calculators;

/// <summary>A result in the forms that people paste elsewhere.</summary>
internal static class ResultText
{
    /// <summary>Question, inputs, outputs, formula and address, a line each.</summary>
    public static string Plain(Calculation run, string address)
    {
        var text = new StringBuilder().AppendLine(run.Calculator.Name);
        foreach (var input in run.Calculator.Inputs.Where(input => run.Inputs.Has(input) && input.Applies.Holds(run.Inputs)))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{input.Label}: {(input is NumberInput number ? run.Inputs.Show(number) : run.Inputs.Text(input))}");
        }

        foreach (var output in run.Shown.Where(output => run.Outputs.Show(output) is not null))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{run.LabelOf(output)}: {run.Outputs.Show(output)}");
        }

        return text.AppendJoin('\n', run.Working).AppendLine().Append(address).ToString();
    }

    /// <summary>How to cite the result.</summary>
    public static string Citation(Calculation run, long revision, DateOnly today, string address) =>
        $"AI Chain Atlas, calculator \"{run.Calculator.Name}\", revision {revision}, {today:yyyy-MM-dd}, {address}. After {string.Join("; ", run.Calculator.Citations.Select(citation => citation.Text))}.";
}
