function(zefir_add_client)
endfunction()
