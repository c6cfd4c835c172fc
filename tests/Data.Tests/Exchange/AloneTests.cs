namespace AiChainAtlas.Data.Tests.Exchange;

/// <summary>Tests that measure memory of the whole process: nothing else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneTests
{
    public const string Name = "alone";
}
