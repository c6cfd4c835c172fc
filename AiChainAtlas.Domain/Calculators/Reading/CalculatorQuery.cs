using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Calculators.Reading;

/// <summary>
/// What an address or a body asks of a calculator. Page, embed, picture, oEmbed, CSV, API and the figures of articles all read
/// it here, so that one query has one answer. An input that was sent counts, blank meaning left out; one that was not sent
/// comes from the model, chip, precision or price that was named; the rest is left out. Only a query that names nothing at all shows the
/// calculator's starting example.
/// </summary>
public sealed class CalculatorQuery
{
    /// <summary>
    /// Names the starting point that was just chosen: the button of the form beside it. Its figures replace what was sent, and
    /// what was sent of the one before is dropped.
    /// </summary>
    public const string FillKey = "fill";

    /// <summary>Sent by the site's own forms, whose fields show defaults: one that still does counts as left out.</summary>
    public const string FormKey = "form";

    private static readonly IReadOnlyDictionary<string, Setting> Nothing = new Dictionary<string, Setting>();

    private readonly bool isForm;
    private readonly IReadOnlyDictionary<string, Setting> filled = Nothing;
    private readonly string chosen = "";

    private CalculatorQuery(Calculator calculator, SentInputs sent, Func<Atlas> atlas, DateOnly today, bool isExampleWhenEmpty)
    {
        (Calculator, Sent) = (calculator, sent);
        isForm = sent.Names(FormKey);
        var namesStart = NamesStart();
        IsEmpty = !namesStart && !calculator.Inputs.Any(input => sent.Names(input.Key));
        IsExample = IsEmpty && isExampleWhenEmpty;
        if (namesStart)
        {
            chosen = sent.Find(FillKey).Text;
            (From, UnknownNames) = StartingPointReader.Read(
                calculator, atlas(), today, key => StartingPointChoice.Drops(chosen, key) ? RawInput.Absent : sent.Find(key));
            filled = ByKey(From.Settings(calculator));
        }
        else if (IsExample)
        {
            filled = ByKey(calculator.FormSettings);
        }
    }

    public Calculator Calculator { get; }

    /// <summary>What came, as it came.</summary>
    public SentInputs Sent { get; }

    /// <summary>The records of the store that fill inputs.</summary>
    public StartingPoints From { get; } = StartingPoints.None;

    /// <summary>Problems with the names of starting points.</summary>
    public IReadOnlyList<InputProblem> UnknownNames { get; } = [];

    /// <summary>Whether it names neither an input nor a starting point.</summary>
    public bool IsEmpty { get; }

    /// <summary>
    /// Whether it names a model, chip, precision or price and no input: somebody begins here, and what is missing is no mistake yet.
    /// </summary>
    public bool IsBeginning => !IsEmpty && UnknownNames.Count == 0 && !Calculator.Inputs.Any(input => Sent.Names(input.Key));

    /// <summary>Whether the inputs are those of the starting example, because none was named.</summary>
    public bool IsExample { get; }

    /// <summary>Reads a query; an empty one shows the starting example.</summary>
    /// <param name="calculator">The calculator that is asked.</param>
    /// <param name="sent">What was sent.</param>
    /// <param name="atlas">Asked for only where a starting point is named.</param>
    /// <param name="today">The day from which prices are 12 months old.</param>
    public static CalculatorQuery Of(Calculator calculator, SentInputs sent, Func<Atlas> atlas, DateOnly today) =>
        new(calculator, sent, atlas, today, true);

    /// <summary>Reads a query; in an empty one every input is left out.</summary>
    public static CalculatorQuery WithoutExample(Calculator calculator, SentInputs sent, Func<Atlas> atlas, DateOnly today) =>
        new(calculator, sent, atlas, today, false);

    /// <summary>The inputs, or the first problem with the query.</summary>
    public (InputValues? Values, InputProblem? Problem) Read() =>
        UnknownNames is [var first, ..] ? (null, first) : InputReader.Read(Calculator, Raw);

    /// <summary>What holds for one key.</summary>
    public RawInput Raw(string key)
    {
        if (!Counts(key))
        {
            return filled.TryGetValue(key, out var setting) ? InputReader.RawOf(setting.Value) : RawInput.Absent;
        }

        var raw = Sent.Find(key);
        return raw == RawInput.Repeated && Sent.IsAddress && Calculator.FindInput(key) is FlagInput ? Sent.FindLast(key)
            : isForm && IsShownDefault(key, raw) ? RawInput.Absent
            : raw;
    }

    /// <summary>What stands in the field of an input; null where nothing was given and the field shows the default.</summary>
    public string? TextOf(Input input) =>
        !Counts(input.Key) ? filled.TryGetValue(input.Key, out var setting) ? InputText.Of(setting) : null
        : isForm && IsShownDefault(input.Key, Sent.Find(input.Key)) ? null
        : InputText.Readable(input, Sent.FindLast(input.Key).Text);

    /// <summary>Which inputs each starting point has filled, then what its record lacks and what was not taken from it.</summary>
    public IEnumerable<string> Origins =>
        From.Filled(Calculator)
            .Select(start => Origin(start.Name, start.Settings))
            .Concat(StartingPointRemarks.Of(Calculator, From, PartialInputs.Read(Calculator, Raw)));

    /// <summary>Keys of starting points and of forms that this calculator reads beside its inputs.</summary>
    public static IEnumerable<string> KeysBeside(Calculator calculator) => [.. StartingPointReader.KeysOf(calculator), FillKey, FormKey];

    private bool NamesStart() =>
        (IsNamed(StartingPointReader.ModelKey) && StartingPoint.TakesModels(Calculator))
        || (IsNamed(StartingPointReader.ChipKey) && StartingPoint.TakesChips(Calculator))
        || (IsNamed(StartingPointReader.PrecisionKey) && StartingPoint.TakesPrecisions(Calculator))
        || (IsNamed(StartingPointReader.PriceKey) && StartingPoint.TakesPrices(Calculator));

    private bool IsNamed(string key) => Sent.Names(key) && Sent.Find(key) != RawInput.Absent;

    private bool IsShownDefault(string key, RawInput raw) => Calculator.FindInput(key) is NumberInput input && input.IsDefault(raw.Text);

    // What belongs to a choice before the last one does not.
    private bool Counts(string key) =>
        Sent.Names(key)
            && !(chosen.Length > 0
                && Calculator.FindInput(key) is NumberInput input
                && StartingPointChoice.Empties(Calculator, chosen, input, From, Sent.Find(key)));

    private string Origin(string name, IReadOnlyList<Setting> settings)
    {
        string[] keys = [.. settings.Select(setting => setting.Input.Key).Where(key => !Counts(key))];
        return settings.Count == 0 ? $"{name}: no figure on record fills an input of this calculator."
            : keys.Length == 0 ? $"{name}: every input that it would fill was sent."
            : $"{name} fills {string.Join(", ", keys)}.";
    }

    private static Dictionary<string, Setting> ByKey(IEnumerable<Setting> settings)
    {
        var byKey = new Dictionary<string, Setting>();
        foreach (var setting in settings)
        {
            byKey[setting.Input.Key] = setting;
        }

        return byKey;
    }
}
