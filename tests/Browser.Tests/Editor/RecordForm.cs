using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;

namespace Browser.Tests.Editor;

/// <summary>The form of one record, known by the declared fields of its kind alone.</summary>
internal sealed class RecordForm(Visit visit, RecordKind kind)
{
    private static readonly ValueKind[] Typed = [ValueKind.Text, ValueKind.Prose, ValueKind.Whole, ValueKind.Number, ValueKind.Date, ValueKind.Day];

    // Of the fields that are there and can be typed into, all asked at once: an entry has more than a hundred.
    private const string ValuesOfFields =
        """
        (ids) => Object.fromEntries(ids.map((id) => document.getElementById(id))
          .filter((e) => e?.matches("input, textarea") && !e.readOnly)
          .map((e) => [e.id, e.value]))
        """;

    private bool HasFacts => kind.Fields.Any(known => known.Kind == ValueKind.Facts);

    private ILocator FieldsToMend => visit.Page.Locator("#tool .editor-form .faulty");

    /// <summary>Opens every fact, and adds one of each field that the entry lacks.</summary>
    public async Task OpenFactsAsync()
    {
        if (!HasFacts)
        {
            return;
        }

        foreach (var field in EntryFields.All)
        {
            var add = visit.Button($"Add: {field.Label}");
            if (await add.CountAsync() > 0)
            {
                await PressAsync(add);
                var unsourced = visit.Page.Locator($"#field-{field.Key}").GetByLabel("No source was read: mark it unsourced");
                await PressAsync(unsourced);
                await Expect(unsourced).ToBeCheckedAsync();
            }
        }

        var closed = visit.Page.Locator(".fact-open[aria-expanded='false']");
        while (await closed.CountAsync() is var count && count > 0)
        {
            await PressAsync(closed.First);
            await Expect(closed).ToHaveCountAsync(count - 1);
        }
    }

    /// <summary>Types a text into every field that takes one, and looks for it in every field that refers to something.</summary>
    /// <returns>What stood in each field before, by the id of its input.</returns>
    public async Task<IReadOnlyDictionary<string, string>> TypeEverywhereAsync(string text)
    {
        var before = await visit.Page.EvaluateAsync<Dictionary<string, string>>(ValuesOfFields, await IdsAsync());
        foreach (var id in before.Keys)
        {
            await Input(id).FillAsync(text);
        }

        foreach (var field in kind.Fields.Where(field => field.Kind is ValueKind.Reference or ValueKind.References))
        {
            var nothing = visit.Page.GetByText("Nothing found. Try another word.");

            // Another test may have named a record so, and then it is found.
            await Input($"in-{field.Key}").FillAsync($"{text} nowhere");
            await Expect(nothing).ToBeVisibleAsync();
            await visit.PressAsync("Escape");
            await Expect(nothing).ToHaveCountAsync(0);
        }

        await visit.Page.GetByLabel("Reason, for the history").First.FillAsync(HostileText.Everything);
        return before;
    }

    /// <summary>Waits until everything that was typed has been judged, and gives the sentence at each field that is to be mended.</summary>
    public async Task<IReadOnlyDictionary<string, string>> JudgedAsync()
    {
        await Expect(EditorSite.Kept(visit)).ToContainTextAsync("Draft, saved");
        await visit.Button("Save draft").ClickAsync();
        await Expect(EditorSite.Kept(visit)).ToContainTextAsync("Draft saved at");
        var sentences = new Dictionary<string, string>();
        foreach (var field in await FieldsToMend.AllAsync())
        {
            var id = await field.EvaluateAsync<string>("e => e.querySelector('input, textarea, select')?.id ?? e.id");
            sentences[id] = string.Join(' ', await field.Locator("p.problem, .mud-input-helper-text").AllInnerTextsAsync());
        }

        return sentences;
    }

    /// <summary>Puts back what stood in the fields that are to be mended; a fact that was added is taken out again.</summary>
    public async Task MendAsync(IEnumerable<string> inputs, IReadOnlyDictionary<string, string> before)
    {
        // From the last fact to the first: those behind one that is taken out move up.
        foreach (var fact in inputs.Where(before.ContainsKey).GroupBy(FactOf).OrderByDescending(fact => fact.Key).ToList())
        {
            if (fact.Key >= 0 && fact.Contains($"fact-{fact.Key}-value") && before[$"fact-{fact.Key}-value"].Length == 0)
            {
                await PressAsync(visit.Page.Locator($"#fact-{fact.Key}").GetByRole(AriaRole.Button, new() { NameRegex = new("^Remove this fact") }));
                continue;
            }

            foreach (var id in fact)
            {
                await Input(id).FillAsync(before[id]);
            }
        }
    }

    // Dispatched: sentences on what is to be mended come in above it meanwhile, and a click by place might miss.
    private static Task PressAsync(ILocator control) => control.DispatchEventAsync("click");

    // -1 for a field of the record itself.
    private static int FactOf(string input) => int.TryParse(input.Split('-')[1], out var fact) ? fact : -1;

    private ILocator Input(string id) => visit.Page.Locator($"[id='{id}']");

    private async Task<IReadOnlyList<string>> IdsAsync()
    {
        var ids = kind.Fields.Where(field => Typed.Contains(field.Kind)).Select(field => $"in-{field.Key}").ToList();
        if (HasFacts)
        {
            var facts = await visit.Page.Locator(".fact").CountAsync();
            ids.AddRange(Enumerable.Range(0, facts).SelectMany(fact => FactRecord.Fields.Where(field => Typed.Contains(field.Kind)).Select(field => $"fact-{fact}-{field.Key}")));
        }

        return ids;
    }
}
