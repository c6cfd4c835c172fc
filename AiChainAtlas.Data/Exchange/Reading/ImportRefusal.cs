namespace AiChainAtlas.Data.Exchange.Reading;

/// <summary>Why a file is not read.</summary>
public enum ImportProblem
{
    /// <summary>It is not what its format wants.</summary>
    Unreadable,

    /// <summary>It is beyond one of <see cref="ImportLimits"/>.</summary>
    TooLarge,

    /// <summary>It is of no format that can be imported.</summary>
    UnknownFormat,
}

/// <summary>A file that is not read, with a sentence that says why and what to do.</summary>
public sealed record ImportRefusal(ImportProblem Problem, ImportPlace Place, string Sentence);

/// <summary>A line of a file, counted from 1.</summary>
public readonly record struct ImportPlace(string File, int Line)
{
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}");
}

/// <summary>Leaves the reading of a file from any depth; the importer makes a value of it.</summary>
internal sealed class ImportRefusedException(ImportRefusal refusal, Exception? cause = null) : Exception(refusal.Sentence, cause)
{
    public ImportRefusal Refusal => refusal;

    public static ImportRefusedException At(ImportProblem problem, string file, int line, string sentence, Exception? cause = null) =>
        new(new ImportRefusal(problem, new ImportPlace(file, line), sentence), cause);

    public static ImportRefusedException NotUtf8(string file, Exception cause) =>
        At(ImportProblem.Unreadable, file, 1, $"{file} is not UTF-8; save it with that encoding.", cause);
}
