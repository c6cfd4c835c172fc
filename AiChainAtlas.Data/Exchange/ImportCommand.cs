using System.Globalization;
using AiChainAtlas.Data.Editing;
using AiChainAtlas.Domain.History;
using Microsoft.Extensions.DependencyInjection;

namespace AiChainAtlas.Data.Exchange;

/// <summary>
/// Imports a file from the command line: opens the store, prints what changes, and writes it unless told to show it only, with
/// <c>--dry-run</c>.
/// </summary>
public static class ImportCommand
{
    public const string Name = "import";
    public const string Arguments = "FILE [--merge] [--dry-run] [--reason TEXT]";

    public const int Done = 0;
    public const int HasFindings = 1;
    public const int CannotRead = 2;

    private const int ShownChanges = 40;
    private const string Who = "import command";

    /// <summary>Runs the command.</summary>
    /// <param name="args">What follows the name of the command.</param>
    /// <param name="services">Hold the store, not yet open.</param>
    /// <param name="output">Where to print.</param>
    /// <param name="cancel">Stops reading; what is being written is finished.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args, IServiceProvider services, TextWriter output, CancellationToken cancel = default)
    {
        if (Read(args) is not { } order)
        {
            await output.WriteLineAsync($"Write: {Name} {Arguments}");
            return CannotRead;
        }

        if (!File.Exists(order.File))
        {
            await output.WriteLineAsync($"There is no file {order.File}; nothing was imported.");
            return CannotRead;
        }

        try
        {
            await services.GetRequiredService<AtlasDatabase>().OpenAsync(cancel);
        }
        catch (AtlasStartupException problem)
        {
            await output.WriteLineAsync(problem.Message);
            await output.WriteLineAsync("While the atlas runs, import through it: the page Import under /admin, or POST the file to /api/v1/import.");
            return CannotRead;
        }

        return await ImportAsync(order, services, output, cancel);
    }

    private static async Task<int> ImportAsync(Order order, IServiceProvider services, TextWriter output, CancellationToken cancel)
    {
        var importer = services.GetRequiredService<Importer>();
        ImportPlan plan;
        await using (var content = File.OpenRead(order.File))
        {
            // At the first revision nobody has edited anything that would have to be kept.
            var options = new ImportOptions { Mode = order.Mode, IsFilledAnew = services.GetRequiredService<AtlasEditor>().Revision == 1 };
            plan = await importer.PlanAsync(content, order.File, options, cancel);
        }

        if (plan.Refusal is { } refusal)
        {
            await output.WriteLineAsync($"{refusal.Place}: {refusal.Sentence}");
            return CannotRead;
        }

        await PrintAsync(plan, output);
        if (plan.Findings.Count > 0)
        {
            await output.WriteLineAsync("Nothing was imported. Correct these and import again.");
            return HasFindings;
        }

        if (plan.Changes.Count == 0 || order.IsDryRun)
        {
            await output.WriteLineAsync(plan.Changes.Count == 0 ? "The atlas holds all of it already; nothing was changed." : "Nothing was imported: without --dry-run it is.");
            return Done;
        }

        var outcome = await importer.CommitAsync(plan, Who, order.Reason, cancel);
        await output.WriteLineAsync(outcome is EditOutcome.Committed committed
            ? string.Create(CultureInfo.InvariantCulture, $"Imported as revision {committed.Revision}.")
            : "Somebody changed the atlas meanwhile; nothing was imported. Import again.");
        return outcome is EditOutcome.Committed ? Done : HasFindings;
    }

    private static async Task PrintAsync(ImportPlan plan, TextWriter output)
    {
        foreach (var change in plan.Changes.Take(ShownChanges))
        {
            var word = ImportChange.Of(change);
            var fields = word == ImportChange.Changed ? $" ({string.Join(", ", RecordDifference.Of(change).Select(field => field.Field.Key))})" : "";
            await output.WriteLineAsync($"{word,-8} {change.Kind}/{change.Id}{fields}");
        }

        if (plan.Changes.Count > ShownChanges)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"... and {plan.Changes.Count - ShownChanges} more"));
        }

        foreach (var finding in plan.Findings)
        {
            await output.WriteLineAsync($"{finding.Place}: {finding.Message} [{finding.Rule}]");
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{plan.Records} records read as {plan.Format!.Label}: {plan.Added} added, {plan.Changed} changed, {plan.Removed} removed, {plan.Findings.Count} findings."));
    }

    private static Order? Read(string[] args)
    {
        var order = new Order();
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--merge":
                    order = order with { Mode = ImportMode.Merge };
                    break;
                case "--dry-run":
                    order = order with { IsDryRun = true };
                    break;
                case "--reason" when i + 1 < args.Length && !string.IsNullOrWhiteSpace(args[i + 1]):
                    order = order with { Reason = args[++i] };
                    break;
                case var file when !file.StartsWith('-') && order.File.Length == 0:
                    order = order with { File = file, Reason = order.Reason.Length > 0 ? order.Reason : $"Imported {Path.GetFileName(file)}" };
                    break;
                default:
                    return null;
            }
        }

        return order.File.Length > 0 ? order : null;
    }

    private sealed record Order
    {
        public string File { get; init; } = "";
        public string Reason { get; init; } = "";
        public ImportMode Mode { get; init; }
        public bool IsDryRun { get; init; }
    }
}
