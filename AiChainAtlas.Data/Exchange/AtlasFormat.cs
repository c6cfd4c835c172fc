using AiChainAtlas.Data.Exchange.Reading;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Data.Exchange;

/// <summary>A form in which the whole atlas leaves and may come back. The same revision always gives the same bytes.</summary>
public abstract class AtlasFormat
{
    /// <summary>The word used in addresses.</summary>
    public abstract string Key { get; }

    /// <summary>What people call it.</summary>
    public abstract string Label { get; }

    /// <summary>What is in it, in one sentence.</summary>
    public abstract string Meaning { get; }

    public abstract string MediaType { get; }

    /// <summary>How the name of a file ends, without the first dot.</summary>
    public abstract string Extension { get; }

    /// <summary>The other media types that name it when it is sent for import.</summary>
    public virtual IReadOnlyList<string> OtherMediaTypes => [];

    /// <summary>Writes all that is published and nothing else.</summary>
    public abstract void Write(Stream stream, Atlas atlas);

    /// <summary>The name of the file of one revision.</summary>
    public string FileName(long revision) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ai-chain-atlas-r{revision}.{Extension}");

    /// <summary>Whether a file is of this format, by its name and its beginning.</summary>
    internal abstract bool Recognises(ImportFile file);

    /// <summary>Hands every record of a file to the sink.</summary>
    /// <exception cref="ImportRefusedException">The file cannot be read or is beyond a limit.</exception>
    internal abstract void Read(ImportFile file, IRecordSink sink);
}
