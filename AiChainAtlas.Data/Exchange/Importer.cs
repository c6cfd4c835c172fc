using AiChainAtlas.Data.Editing;
using AiChainAtlas.Data.Exchange.Reading;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Exchange;

/// <summary>
/// Brings a file into the atlas: first as a plan, which shows what would change and what is wrong, then as one revision or not
/// at all.
/// </summary>
public sealed class Importer(AtlasEditor editor)
{
    /// <summary>Reads and judges a file without writing anything.</summary>
    /// <param name="content">The file; read once, from where it stands.</param>
    /// <param name="fileName">Its name, which together with its beginning tells the format.</param>
    /// <param name="options">How it is to be brought in.</param>
    /// <param name="cancel">Stops reading.</param>
    public async Task<ImportPlan> PlanAsync(Stream content, string fileName, ImportOptions options, CancellationToken cancel = default)
    {
        var (current, revision) = State();
        try
        {
            using var file = await ImportFile.KeepAsync(fileName, content, ImportLimits.FileBytes, cancel);
            return Plan(file, current, revision, options);
        }
        catch (ImportRefusedException refused)
        {
            return new ImportPlan { Revision = revision, Refusal = refused.Refusal };
        }
    }

    /// <summary>Writes a plan as one revision, if the atlas is still at the one that the plan was made for.</summary>
    /// <exception cref="AtlasWriteException">The disk refused; nothing of it was written.</exception>
    public Task<EditOutcome> CommitAsync(ImportPlan plan, string who, string reason, CancellationToken cancel = default) => plan.CanBeCommitted
        ? editor.CommitAsync(Proposal(plan.Proposed, plan.Revision, who, reason), cancel)
        : throw new InvalidOperationException("The plan has findings; show them and commit a plan of the mended file.");

    private ImportPlan Plan(ImportFile file, AtlasContent current, long revision, ImportOptions options)
    {
        var format = AtlasFormats.All.FirstOrDefault(format => format.Recognises(file)) ?? throw ImportRefusedException.At(
            ImportProblem.UnknownFormat, file.Name, 1, $"{file.Name} is of no format that is read; send {string.Join(", ", AtlasFormats.All.Select(f => f.Extension))} or one table as csv.");
        var read = new RecordCollector(current, options.Progress);
        format.Read(file, read);
        var plan = new ImportPlan { Revision = revision, Format = format, Records = read.Count };
        if (read.Findings.Count > 0)
        {
            return plan with { Findings = read.Findings };
        }

        var proposed = ImportDifference.Of(current, read, options);
        var (changes, instead) = editor.Preview(Proposal(proposed, revision, "import", "preview"));
        return instead switch
        {
            EditOutcome.Refused refused => plan with
            {
                Changes = Between(current, proposed),
                Findings = FindingPlaces.Of(format, file, read, refused.Findings, After(current, proposed)),
            },

            // Somebody was faster; the plan stands for its revision, and committing it will say so.
            EditOutcome.Conflicted => plan with { Proposed = proposed, Changes = Between(current, proposed) },
            _ => plan with { Proposed = proposed, Changes = changes },
        };
    }

    private static Proposal Proposal(IReadOnlyList<ProposedChange> changes, long revision, string who, string reason) =>
        new() { Who = who, Reason = reason, Changes = changes, BasedOnRevision = revision };

    private static List<RecordChange> Between(AtlasContent current, IReadOnlyList<ProposedChange> proposed)
    {
        var lookup = new ContentDraft(current, int.MaxValue);
        return [.. proposed.Select(change => new RecordChange(change.Kind, change.Id, lookup.Find(change.Kind, change.Id), change.After))];
    }

    private static AtlasContent After(AtlasContent current, IReadOnlyList<ProposedChange> proposed)
    {
        var draft = new ContentDraft(current, int.MaxValue);
        foreach (var change in proposed)
        {
            draft.Put(change.Kind, change.Id, change.After);
        }

        return draft.Finish();
    }

    // Content and number are two reads; a revision in between would put the wrong number to it.
    private (AtlasContent Content, long Revision) State()
    {
        while (true)
        {
            var revision = editor.Revision;
            var content = editor.Content;
            if (editor.Revision == revision)
            {
                return (content, revision);
            }
        }
    }
}
