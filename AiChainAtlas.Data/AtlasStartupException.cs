namespace AiChainAtlas.Data;

/// <summary>The atlas cannot start; the message tells the operator why and what to change.</summary>
public class AtlasStartupException(string message, Exception? cause = null) : Exception(message, cause);
